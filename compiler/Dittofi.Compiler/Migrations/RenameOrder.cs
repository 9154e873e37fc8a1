using System.Globalization;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>Puts renames in an order in which no name is taken twice; where names are exchanged, one goes by a name of its own.</summary>
internal static class RenameOrder
{
    /// <summary>The renames one after the other.</summary>
    public static IEnumerable<(SqlIdentifier From, SqlIdentifier To)> Of(IEnumerable<(SqlIdentifier From, SqlIdentifier To)> renames)
    {
        var left = renames.ToList();
        var number = 0;
        while (left.Count > 0)
        {
            var index = left.FindIndex(each => !left.Any(other => other.From.Equals(each.To)));
            if (index < 0)
            {
                // No name of ours starts so.
                var aside = SqlIdentifier.Of("_renamed" + number++.ToString(CultureInfo.InvariantCulture));
                yield return (left[0].From, aside);
                left[0] = (aside, left[0].To);
                continue;
            }

            yield return left[index];
            left.RemoveAt(index);
        }
    }
}
