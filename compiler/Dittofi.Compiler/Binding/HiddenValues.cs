using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Binding;

/// <summary>Finds values of properties that say <c>output: false</c> where an answer would tell them (language page, section 13).</summary>
internal static class HiddenValues
{
    /// <summary>Whether a value holds one; then that has been reported.</summary>
    public static bool Report(BoundExpression value, DiagnosticBag diagnostics)
    {
        if (Find(value) is not { } hidden)
        {
            return false;
        }

        diagnostics.Report(ModelDiagnostics.NoOutput, hidden.Span, hidden.Member.Name);
        return true;
    }

    // A comparison tells of the value no more than its author meant to tell.
    private static BoundMember? Find(BoundExpression value) => value switch
    {
        BoundMember { Member.IsHidden: true } member => member,
        BoundBinary { Type: var type } when Conversions.IsBoolean(type) => null,
        _ => RowExpressions.Parts(value).Select(Find).FirstOrDefault(found => found is not null),
    };
}
