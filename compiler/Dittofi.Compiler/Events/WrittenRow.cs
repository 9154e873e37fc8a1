using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Events.Get;
using Dittofi.Compiler.Events.Link;
using Dittofi.Compiler.Events.List;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events;

/// <summary>The one row that an event writes, and what is done with it behind the write: it is tied to others, then what its <c>select</c> says is read (language page, section 5).</summary>
internal sealed class WrittenRow
{
    private static readonly GetKind Kind = new(readsBack: true);

    // Tables of others may let a row refer to none; a missing relation is 422 (language page, section 13).
    private const int DanglingStatus = 422;

    private readonly EventHead _head;
    private readonly ImmutableArray<RelationValue> _relations;
    private readonly Selection? _selection;
    private readonly bool _isDeclared;

    private WrittenRow(EventHead head, ImmutableArray<RelationValue> relations, Selection? selection, VariableSymbol? row, VariableSymbol? selected, bool isDeclared)
    {
        (_head, _relations, _selection, _isDeclared) = (head, relations, selection, isDeclared);
        (Row, Selected) = (row, selected);
    }

    /// <summary>The variable of the row as it is, of which nobody else may know; null where nobody needs it.</summary>
    public VariableSymbol? Row { get; }

    /// <summary>The variable of what is selected of it; null where nothing is.</summary>
    public VariableSymbol? Selected { get; }

    /// <summary>Declares the result of an event.</summary>
    /// <param name="head">What the event has.</param>
    /// <param name="select">What the result holds of the row; null for the row as it is.</param>
    /// <param name="relations">What the row is tied to.</param>
    /// <param name="row">The type of the row, optional where there may be none.</param>
    /// <param name="isFound">Whether the result is absent only where there is no such row.</param>
    /// <param name="binder">Binds what is selected.</param>
    public static WrittenRow Bind(EventHead head, SelectSyntax? select, ImmutableArray<RelationValue> relations, TypeSymbol row, bool isFound, EventBinder binder)
    {
        var model = row.NonOptional is ModelType { Model: var written } ? written : throw new InvalidOperationException("A row is one of a model.");
        if (select is null)
        {
            return new WrittenRow(head, relations, null, SetRelations.Row(binder.DeclareResult(head, row, isFound), relations, model, row, head), null, isDeclared: false);
        }

        if (head.As is null)
        {
            RefuseSelect(select, head, "without 'as' nobody reads it", binder);
        }

        var selection = binder.BindSelection(select, model, head.KindSpan);
        var type = ListKind.RowType(select, selection, model);
        var selected = binder.DeclareResult(head, row.IsOptional ? type.AsOptional() : type, isFound);
        return new WrittenRow(head, relations, selection, new VariableSymbol("written", row, VariableKind.Result, head.KindSpan), selected, binder.When is not null);
    }

    /// <summary>Reports a <c>select</c> of an event that yields no row.</summary>
    public static void RefuseSelect(SelectSyntax? select, EventHead head, string reason, EventBinder binder)
    {
        if (select is not null)
        {
            binder.Diagnostics.Report(SelectDiagnostics.NoRow, select.Place ?? head.KindSpan, reason);
        }
    }

    /// <summary>What follows the write.</summary>
    /// <param name="replaces">Whether the row may have been tied before.</param>
    public ImmutableArray<BoundBlock> After(bool replaces)
    {
        var ties = SetRelations.After(_relations, Row, replaces, _head);
        if (_selection is null || Selected is null || Row is not { Type: var type } || type.NonOptional is not ModelType { Model: var model })
        {
            return ties;
        }

        var span = _head.KindSpan;
        int? orFail = model.IsManaged || type.IsOptional ? null : DanglingStatus;
        var id = new BoundMember(new BoundVariable(Row, span), model.Id, type.IsOptional, type.IsOptional ? model.Id.Type.AsOptional() : model.Id.Type, span);
        var read = new GetEvent(_head with { Kind = Kind, Description = null, When = null }, null, model, id, [], orFail, Selected) { Selection = _selection, ReadsBack = true, IsDeclared = _isDeclared };
        return [.. ties, new BoundBlock([read])];
    }

    /// <summary>The code of what follows, but for a reading of which nobody takes the result.</summary>
    public static IEnumerable<EmitBlock> Blocks(IEnumerable<BoundBlock> after, EventLowerer lowerer) =>
        after.Where(block => block.Events is not [GetEvent { ReadsBack: true, Row: var row }] || lowerer.IsRead(row)).Select(lowerer.Block);
}
