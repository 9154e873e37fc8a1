using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Analysis;

/// <summary>
/// Follows what members hold through expressions and the variables of an action: what is made from a marked value is marked too; which way a comparison
/// went is not, nor is a digest.
/// </summary>
/// <param name="isMarked">Which members are followed.</param>
internal sealed class MarkedValues(Func<MemberSymbol, bool> isMarked)
{
    private readonly Dictionary<VariableSymbol, MemberSymbol> _held = new(ReferenceEqualityComparer.Instance);

    /// <summary>Follows the members through the variables of an action. In which order its events run does not matter: a variable that ever takes a marked value holds one.</summary>
    public static MarkedValues In(ActionCode action, Func<MemberSymbol, bool> isMarked)
    {
        var values = new MarkedValues(isMarked);
        var moves = action.Body.Flatten().SelectMany(bound => bound.Moves).ToList();
        while (moves.Find(move => !values._held.ContainsKey(move.Variable) && values.Find(move.Value) is not null) is { Variable: { } variable, Value: var value }
            && values.Find(value) is { Member: { } member })
        {
            values._held.Add(variable, member);
        }

        return values;
    }

    /// <summary>The marked member that an expression's value is made from, and the name that stands for it; null where there is none.</summary>
    public (MemberSymbol Member, BoundExpression Use)? Find(BoundExpression expression) => expression switch
    {
        { Type.NonOptional: ScalarType { Definition: BooleanDefinition } } when !IsItself(expression) => null,
        BoundMember { Member: var member } when isMarked(member) => (member, expression),
        BoundVariable { Variable: var variable } => _held.TryGetValue(variable, out var held) ? (held, expression) : null,
        BoundCall { Function.IsDigest: true } => null,
        BoundConditional conditional => Find(conditional.First) ?? Find(conditional.Second),
        _ => RowExpressions.Parts(expression).Select(Find).FirstOrDefault(found => found is not null),
    };

    // A boolean that is not computed is a value like any other.
    private static bool IsItself(BoundExpression expression) => expression is BoundMember or BoundVariable or BoundConversion or BoundNonNull or BoundCoalesce or BoundConditional;
}
