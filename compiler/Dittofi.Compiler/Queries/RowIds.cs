using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>The ids of rows that the service holds.</summary>
internal static class RowIds
{
    /// <summary><c>rows.select(each => each.id)</c>.</summary>
    public static BoundExpression Of(BoundExpression rows, ListType type, PropertySymbol id)
    {
        var each = new VariableSymbol("each", type.Element, VariableKind.Lambda, rows.Span);
        var lambda = new BoundLambda(each, new BoundMember(new BoundVariable(each, rows.Span), id, IsConditional: false, id.Type, rows.Span), rows.Span);
        var select = FunctionTable.Find(type, "select") ?? throw new InvalidOperationException("Lists have lost their 'select'.");
        return new BoundCall(select, rows, [lambda], IsFlagged: false, IsLifted: false, new ListType(id.Type), rows.Span);
    }
}
