using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A list of what is read of the rows that belong to a row: one statement, for all the rows that were found.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">Which rows belong there.</param>
/// <param name="OrderBy">What they are sorted by before their ids.</param>
/// <param name="Value">The single value that is read of each.</param>
/// <param name="Inner">What is read of each in place of a single value.</param>
internal sealed record SelectedList(FieldSymbol Field, CollectionQuery Rows, ImmutableArray<SortKey> OrderBy, BoundExpression? Value, Selection? Inner) : SelectedField(Field)
{
    /// <summary>Whether a condition or the value also looks at the row that they belong to.</summary>
    public bool ReadsOwner => Outer(Rows.Conditions.Concat(Rows.Selected is { } selected ? [selected] : []));

    /// <summary>Whether lambdas look at a row that is not theirs.</summary>
    public static bool Outer(IEnumerable<BoundLambda> lambdas)
    {
        var parts = lambdas.SelectMany(RowExpressions.Flatten).ToList();
        var own = parts.OfType<BoundLambda>().Select(lambda => lambda.Parameter.Name).ToHashSet(StringComparer.Ordinal);
        return parts.OfType<BoundVariable>().Any(variable => variable.Variable.Kind == VariableKind.Row && !own.Contains(variable.Variable.Name));
    }

    public override IEnumerable<BoundExpression> Expressions =>
        Rows.Conditions.Concat(OrderBy.Select(key => key.Value).Append(Value).OfType<BoundExpression>()).Prepend(Rows.Rows);

    public override Selection? Shape => Inner;
}
