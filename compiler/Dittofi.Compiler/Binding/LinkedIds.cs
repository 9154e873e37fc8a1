using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Takes what a relation can be tied to: rows of its model, or their ids.</summary>
internal static class LinkedIds
{
    /// <summary>The id, or the ids, of what is given; null where that is something else, which is reported.</summary>
    public static BoundExpression? Of(BoundExpression given, CollectionSymbol relation, DiagnosticBag diagnostics)
    {
        switch (given.Type)
        {
            case { IsError: true }:
                return null;
            case ModelType { Model: var model } when model.Name == relation.Target:
                return new BoundMember(given, model.Id, IsConditional: false, model.Id.Type, given.Span);
            case ListType { Element: ModelType { Model: var model } } rows when model.Name == relation.Target:
                return RowIds.Of(given, rows, model.Id);
            case ListType { Element: var element } when Conversions.IsId(element, relation.Target, relation.IdType):
                return given;
            case { IsOptional: false } type when Conversions.IsId(type, relation.Target, relation.IdType):
                return given;
            case OptionalType { Inner: var inner } when inner is ModelType or ListType || Conversions.IsId(inner, relation.Target, relation.IdType):
                MissingValue.Report(given, diagnostics);
                return null;
            default:
                diagnostics.Report(LinkDiagnostics.NotLinkable, given.Span, given.Type.DisplayName, relation.Target);
                return null;
        }
    }

    /// <summary>The ids of a list; null where it is something else, which is reported.</summary>
    public static BoundExpression? OfList(BoundExpression given, CollectionSymbol relation, DiagnosticBag diagnostics)
    {
        if (given.Type.NonOptional is not ListType && !given.Type.IsError)
        {
            diagnostics.Report(LinkDiagnostics.NotLinkable, given.Span, given.Type.DisplayName, relation.Target);
            return null;
        }

        return Of(given, relation, diagnostics);
    }
}
