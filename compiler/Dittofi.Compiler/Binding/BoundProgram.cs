using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>The whole project with all names and types resolved; what the analyses read and the lowering turns into files.</summary>
internal sealed record BoundProgram(ProjectSymbol Project, ImmutableArray<ModelSymbol> Models, ImmutableArray<BoundAction> Actions)
{
    /// <summary>The actions that others call, ordered by name.</summary>
    public ImmutableArray<CalledAction> Called { get; init; } = [];

    /// <summary>The settings; null where the project has none.</summary>
    public RecordSymbol? Settings { get; init; }

    /// <summary>What makes the rows that are there when the service starts; null where there are none.</summary>
    public CalledAction? Seeds { get; init; }

    /// <summary>Whether it has rows, or a statement of its author's own; a service of any other is built without a database.</summary>
    public bool UsesDatabase => !Models.IsEmpty || AllActions.Any(action => action.Sequence.All.Any(bound => bound.Effects.Any()));

    /// <summary>The records that rows of statements are read into, each once.</summary>
    public IEnumerable<RecordSymbol> RowRecords => AllActions.SelectMany(action => action.Body.Flatten())
        .Select(bound => bound.RowRecord).OfType<RecordSymbol>().Distinct<RecordSymbol>(ReferenceEqualityComparer.Instance);

    /// <summary>What events read of rows, each shape once.</summary>
    public IEnumerable<Selection> Selections => AllActions.SelectMany(action => action.Body.Flatten())
        .Select(bound => bound.Selection).OfType<Selection>().SelectMany(selection => selection.WithParts()).Distinct<Selection>(ReferenceEqualityComparer.Instance);

    /// <summary>The records that actions can hold whether a request carries them or not: those of inputs, variables and rows, with their parts, each once.</summary>
    public IEnumerable<RecordSymbol> HeldRecords => Called.Select(action => action.Input).OfType<RecordSymbol>().SelectMany(input => input.Fields).Select(part => part.Type)
        .Concat(AllActions.SelectMany(action => action.Variables).Select(variable => variable.Type))
        .SelectMany(RecordSymbol.In).Concat(RowRecords).Concat(Selections.Select(selection => selection.Record)).SelectMany(record => record.WithParts()).Distinct<RecordSymbol>(ReferenceEqualityComparer.Instance);

    /// <summary>All actions, ordered by name.</summary>
    public IEnumerable<ActionCode> AllActions => Actions.Concat<ActionCode>(Called).Concat(Seeds is null ? [] : [Seeds]).OrderBy(action => action.Name, StringComparer.Ordinal);
}
