using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Analysis;

/// <summary>Secret settings whose values reach an answer, a log, a row or another action (language page, section 6).</summary>
internal sealed class SecretFlow : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        if (program.Settings?.Fields.Any(IsSecret) is not true)
        {
            return;
        }

        foreach (var action in program.AllActions)
        {
            var secrets = MarkedValues.In(action, value => value is BoundMember { Member: var member } && IsSecret(member));
            var disclosed = action.Body.Flatten().SelectMany(bound => bound.Discloses).Concat(action.Answered).SelectMany(MarkedValues.Leaves);
            foreach (var value in disclosed.Distinct<BoundExpression>(ReferenceEqualityComparer.Instance))
            {
                if (secrets.Find(value) is { Source: BoundMember { Member.Name: var secret } })
                {
                    diagnostics.Report(AnalysisDiagnostics.SecretLeaves, value.Span, secret);
                }
            }
        }
    }

    private static bool IsSecret(MemberSymbol member) => member is FieldSymbol { IsSecret: true };
}
