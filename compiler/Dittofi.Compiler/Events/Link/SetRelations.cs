using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Link;

/// <summary>What ties a row, once it is written, to the rows that its <c>set</c> gives (language page, section 13: a <c>manyToMany</c> becomes exactly that).</summary>
internal static class SetRelations
{
    private static readonly LinkKind Kind = new(ties: true);

    /// <summary>The variable of the row: the event's own result, or one of which nobody else knows; none where no relation is set.</summary>
    public static VariableSymbol? Row(VariableSymbol? result, ImmutableArray<RelationValue> relations, ModelSymbol model, TypeSymbol type, EventHead head) =>
        result is null && !relations.IsEmpty ? new VariableSymbol(model.RowName, type, VariableKind.Result, head.KindSpan) : result;

    /// <summary>The block that follows the write; none where no relation is set.</summary>
    /// <param name="relations">The relations.</param>
    /// <param name="row">The row, which may not be there.</param>
    /// <param name="replaces">Whether the row may have been tied before.</param>
    /// <param name="head">What the write has.</param>
    public static ImmutableArray<BoundBlock> After(ImmutableArray<RelationValue> relations, VariableSymbol? row, bool replaces, EventHead head) =>
        row?.Type.NonOptional is ModelType { Model.Id: var id } && !relations.IsEmpty
            ? [new BoundBlock([.. relations.Select(relation => Link(relation, row, id, replaces, head))])]
            : [];

    private static LinkEvent Link(RelationValue relation, VariableSymbol row, PropertySymbol id, bool replaces, EventHead head)
    {
        var span = relation.Ids.Span;
        var variable = new BoundVariable(row, span);
        var isThere = row.Type.IsOptional ? new BoundBinary(BinaryOperator.NotEqual, variable, new BoundLiteral(null, row.Type, span), TypeTable.Boolean, span) : null;
        var when = isThere is null ? relation.Sent : relation.Sent is null ? (BoundExpression)isThere : new BoundBinary(BinaryOperator.And, isThere, relation.Sent, TypeTable.Boolean, span);
        var own = head with { Kind = Kind, Description = null, When = null, As = null };
        return new LinkEvent(own, when, relation.Relation, relation.Table, new BoundMember(variable, id, IsConditional: false, id.Type, span), relation.Ids) { Replaces = replaces };
    }
}
