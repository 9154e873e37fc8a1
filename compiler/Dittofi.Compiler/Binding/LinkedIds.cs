using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

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
            case ModelType { Model: var model } when model.Name == relation.Target && model.Find(Names.Id) is { } id:
                return new BoundMember(given, id, IsConditional: false, id.Type, given.Span);
            case ListType { Element: ModelType { Model: var model } } rows when model.Name == relation.Target && model.Find(Names.Id) is { } id:
                return RowIds.Of(given, rows, id);
            case ListType { Element: var element } when Conversions.IsId(element, relation.Target):
                return given;
            case { IsOptional: false } type when Conversions.IsId(type, relation.Target):
                return given;
            case OptionalType { Inner: ModelType or ListType or ScalarType { Definition: LongDefinition } }:
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
