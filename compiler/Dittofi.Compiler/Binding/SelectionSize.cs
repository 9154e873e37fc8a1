using System.Globalization;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Binding;

/// <summary>How much is read of a row; SQLite joins at most 64 tables, and what nests can double with every level.</summary>
internal static class SelectionSize
{
    private const int MostFields = 500;
    private const int MostJoins = 50;
    private const int MostLists = 20;

    /// <summary>What there is too much of, and how much there may be; null where it fits.</summary>
    public static (string What, string Most)? Problem(Selection selection)
    {
        var (fields, joins, lists) = Of(selection);
        return fields > MostFields ? ($"{Text(fields)} values", Text(MostFields))
            : joins > MostJoins ? ($"{Text(joins)} related rows", Text(MostJoins))
            : lists > MostLists ? ($"{Text(lists)} lists", Text(MostLists))
            : null;
    }

    private static (int Fields, int Joins, int Lists) Of(Selection selection)
    {
        var inner = selection.Fields.Select(field => field.Shape).OfType<Selection>().Select(Of).ToList();
        var paths = selection.Fields.SelectMany(field => field.Expressions).SelectMany(RowExpressions.Flatten).OfType<BoundRelated>()
            .Select(NullFlow.PathOf).Distinct(StringComparer.Ordinal).Count();
        return (
            Math.Min(selection.Fields.Length + inner.Sum(part => part.Fields), int.MaxValue / 2),
            paths + inner.Sum(part => part.Joins),
            selection.Fields.Count(field => field is SelectedList) + inner.Sum(part => part.Lists));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
