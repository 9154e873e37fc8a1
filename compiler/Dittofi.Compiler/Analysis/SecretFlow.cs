using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Analysis;

/// <summary>
/// Secret settings whose values reach an answer, a log, a row or another action (language page, section 6). What is made from a secret is one; which way
/// a comparison went is not, nor is a digest.
/// </summary>
internal sealed class SecretFlow : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        if (program.Settings?.Fields.Any(field => field.IsSecret) is not true)
        {
            return;
        }

        foreach (var action in program.AllActions)
        {
            var held = Held(action);
            var disclosed = action.Body.Flatten().SelectMany(bound => bound.Discloses).Concat(action.Answered).SelectMany(Leaves);
            foreach (var value in disclosed.Distinct<BoundExpression>(ReferenceEqualityComparer.Instance))
            {
                if (Find(value, held) is { } secret)
                {
                    diagnostics.Report(AnalysisDiagnostics.SecretLeaves, value.Span, secret.Name);
                }
            }
        }
    }

    private static IEnumerable<BoundExpression> Leaves(BoundExpression value) =>
        value is BoundMap or BoundList ? RowExpressions.Parts(value).SelectMany(Leaves) : [value];

    // In which order the events run does not matter: a variable that ever takes a secret holds one.
    private static Dictionary<VariableSymbol, MemberSymbol> Held(ActionCode action)
    {
        var held = new Dictionary<VariableSymbol, MemberSymbol>(ReferenceEqualityComparer.Instance);
        var moves = action.Body.Flatten().SelectMany(bound => bound.Moves).ToList();
        while (moves.Find(move => !held.ContainsKey(move.Variable) && Find(move.Value, held) is not null) is { Variable: { } variable, Value: var value }
            && Find(value, held) is { } secret)
        {
            held.Add(variable, secret);
        }

        return held;
    }

    /// <summary>The secret that an expression's value is made from, or null.</summary>
    private static MemberSymbol? Find(BoundExpression expression, Dictionary<VariableSymbol, MemberSymbol> held) => expression switch
    {
        { Type.NonOptional: ScalarType { Definition: BooleanDefinition } } when !IsItself(expression) => null,
        BoundMember { Member: FieldSymbol { IsSecret: true } secret } => secret,
        BoundVariable { Variable: var variable } => held.GetValueOrDefault(variable),
        BoundCall { Function.IsDigest: true } => null,
        BoundConditional conditional => Find(conditional.First, held) ?? Find(conditional.Second, held),
        _ => RowExpressions.Parts(expression).Select(part => Find(part, held)).FirstOrDefault(secret => secret is not null),
    };

    // A boolean that is not computed is a value like any other.
    private static bool IsItself(BoundExpression expression) => expression is BoundMember or BoundVariable or BoundConversion or BoundNonNull or BoundCoalesce or BoundConditional;
}
