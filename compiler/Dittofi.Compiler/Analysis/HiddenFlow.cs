using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Analysis;

/// <summary>
/// Values of properties that say <c>output: false</c> and reach an answer, or the words of an error, by way of a variable (language page, section 13);
/// those that an answer names itself are reported where it is bound.
/// </summary>
internal sealed class HiddenFlow : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var action in program.AllActions)
        {
            var hidden = MarkedValues.In(action, IsHidden);
            var words = action.Body.Flatten().Where(bound => bound.Ends && bound.Returned is null).SelectMany(bound => bound.Discloses);
            foreach (var value in action.Answered.Concat(words).SelectMany(Leaves).Distinct<BoundExpression>(ReferenceEqualityComparer.Instance))
            {
                if (hidden.Find(value) is { Member.Name: var name, Use: BoundVariable use })
                {
                    diagnostics.Report(ModelDiagnostics.NoOutput, use.Span, name);
                }
            }
        }
    }

    private static bool IsHidden(MemberSymbol member) => member is PropertySymbol { IsOutput: false } or FieldSymbol { IsOutput: false };

    private static IEnumerable<BoundExpression> Leaves(BoundExpression value) =>
        value is BoundMap or BoundList or BoundInterpolation ? RowExpressions.Parts(value).SelectMany(Leaves) : [value];
}
