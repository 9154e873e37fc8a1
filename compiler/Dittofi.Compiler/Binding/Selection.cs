using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>What is read of a row of a model: single values, related rows, and lists.</summary>
/// <param name="Record">The shape that it is read into.</param>
/// <param name="Model">The model.</param>
/// <param name="Fields">The fields, in the order of the record's.</param>
internal sealed record Selection(RecordSymbol Record, ModelSymbol Model, ImmutableArray<SelectedField> Fields)
{
    /// <summary>This and what is read of related rows, each once, the outer before the inner.</summary>
    public IEnumerable<Selection> WithParts() =>
        Fields.Select(each => each.Shape).OfType<Selection>().SelectMany(part => part.WithParts()).Prepend(this).Distinct<Selection>(ReferenceEqualityComparer.Instance);

    /// <summary>All expressions that it is computed from.</summary>
    public IEnumerable<BoundExpression> Expressions => Fields.SelectMany(each => each.Expressions.Concat(each.Shape?.Expressions ?? []));

    /// <summary>Every list in it, as often as it stands in it: each is a statement of its own.</summary>
    public IEnumerable<SelectedList> Lists => Fields.SelectMany(each => (each.Shape?.Lists ?? []).Prepend(each)).OfType<SelectedList>();

    /// <summary>How many columns of a row it is read from; lists have rows of their own.</summary>
    public int Width => Fields.Sum(WidthOf);

    /// <summary>How many columns a field is read from: one that may be a row or none starts with the id of that row.</summary>
    public static int WidthOf(SelectedField part) => part switch
    {
        SelectedValue => 1,
        SelectedRow row => row.Inner.Width + (row.Field.Type.IsOptional ? 1 : 0),
        _ => 0,
    };

    /// <summary>Whether one row tells all of it, however many rows belong to it.</summary>
    public bool IsOfFewRows => !Expressions.SelectMany(RowExpressions.Flatten).Any(part => part is BoundCollection);
}
