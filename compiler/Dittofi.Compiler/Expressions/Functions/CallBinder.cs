using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>Makes the call of a function whose arguments are bound: its type, and what its receiver must be.</summary>
internal sealed class CallBinder(DiagnosticBag diagnostics)
{
    /// <summary>The call.</summary>
    /// <param name="function">The row.</param>
    /// <param name="receiver">The receiver; null for a free function.</param>
    /// <param name="arguments">The arguments, of the types of their parameters.</param>
    /// <param name="isFlagged">Whether the flag is set.</param>
    /// <param name="span">The place of the call.</param>
    /// <param name="isConditional">Whether it hangs on a test for null.</param>
    public BoundExpression Call(
        FunctionDefinition function, BoundExpression? receiver, ImmutableArray<BoundExpression> arguments, bool isFlagged, SourceSpan span, bool isConditional)
    {
        if (receiver is { Type.IsOptional: true } && (!isConditional || function.Receiver == FunctionReceiver.Value))
        {
            MissingValue.Report(receiver, diagnostics);
            return new BoundError(span);
        }

        var of = receiver?.Type.NonOptional;
        var selected = arguments.OfType<BoundLambda>().FirstOrDefault()?.Type ?? (of as ListType)?.Element;
        if (arguments.IsEmpty && !Fits(function, of))
        {
            diagnostics.Report(FunctionDiagnostics.WrongReceiver, span, function.Name, of?.DisplayName ?? "");
            return new BoundError(span);
        }

        var own = function.Result.Of(of, selected);
        var isOptional = receiver is { Type.IsOptional: true };
        return own.IsError ? new BoundError(span)
            : new BoundCall(function, receiver, arguments, isFlagged, isOptional && !own.IsOptional, isOptional ? own.AsOptional() : own, span);
    }

    /// <summary>Whether the elements of a list are what a function computes with, where no lambda says what is computed of them.</summary>
    public static bool Fits(FunctionDefinition function, TypeSymbol? receiver) => receiver is not ListType list || function switch
    {
        { Parameters: [{ Kind: (ArgumentKind.Number or ArgumentKind.Ordered) and var kind }] } => ArgumentTypes.Fits(kind, list.Element),
        { Name: "join" } => Conversions.IsText(list.Element) && !list.Element.IsOptional,
        { Name: "distinct" or "contains" } => list.Element.NonOptional is EnumType or ScalarType { Definition.IsComparable: true },
        _ => true,
    };
}
