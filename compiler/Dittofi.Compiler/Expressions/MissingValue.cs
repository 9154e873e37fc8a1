using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions;

/// <summary>Reports a value that may not be there.</summary>
internal static class MissingValue
{
    /// <summary>Reports it; a row that an event may not find is reported once, with what one usually means.</summary>
    public static void Report(BoundExpression value, DiagnosticBag diagnostics)
    {
        var text = value.Span.Source.Content.Substring(value.Span.Start, value.Span.Length);
        if (value is BoundVariable { Variable: { IsFound: true } variable })
        {
            diagnostics.ReportOnce(variable, ExpressionDiagnostics.MayBeNull, value.Span, text, "give the event that finds it an 'orFail: 404', ");
        }
        else
        {
            diagnostics.Report(ExpressionDiagnostics.MayBeNull, value.Span, text, "");
        }
    }
}
