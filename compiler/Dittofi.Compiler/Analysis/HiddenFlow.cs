using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;

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
        var reported = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        foreach (var action in program.AllActions)
        {
            var hidden = MarkedValues.In(action, value => value is BoundMember { Member.IsHidden: true });
            Report(action.Answered, hidden, reported, diagnostics);
            Report(Words(action), hidden, reported, diagnostics);
            foreach (var (callee, handed) in action.Body.Flatten().Select(hidden.Inside).OfType<(ActionCode, MarkedValues)>())
            {
                Report(Words(callee), handed, reported, diagnostics);
            }
        }
    }

    private static IEnumerable<BoundExpression> Words(ActionCode action) =>
        action.Body.Flatten().Where(bound => bound.Ends && bound.Returned is null).SelectMany(bound => bound.Discloses);

    private static void Report(IEnumerable<BoundExpression> told, MarkedValues hidden, HashSet<BoundExpression> reported, DiagnosticBag diagnostics)
    {
        foreach (var value in told.SelectMany(MarkedValues.Leaves).Where(reported.Add))
        {
            // What names the property itself is reported where it is bound.
            if (hidden.Find(value) is { Source: BoundMember { Member.Name: var name }, Use: var use } && use is not BoundMember { Member.IsHidden: true })
            {
                diagnostics.Report(ModelDiagnostics.NoOutput, use.Span, name);
            }
        }
    }
}
