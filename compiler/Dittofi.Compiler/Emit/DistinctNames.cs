using System.Globalization;

namespace Dittofi.Compiler.Emit;

/// <summary>The rule for a name that is taken: the next free number, from 2, goes behind it.</summary>
internal static class DistinctNames
{
    public static CSharpIdentifier Take(HashSet<string> taken, CSharpIdentifier wanted)
    {
        var candidate = wanted;
        for (var number = 2; !taken.Add(candidate.Name); number++)
        {
            candidate = wanted.WithSuffix(number.ToString(CultureInfo.InvariantCulture));
        }

        return candidate;
    }
}
