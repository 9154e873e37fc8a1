using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Analysis;

/// <summary>
/// Follows marked values through expressions, the variables of an action and the actions that it calls: what is made from a marked value is marked too;
/// which way a comparison went is not, nor is a digest.
/// </summary>
internal sealed class MarkedValues
{
    private readonly Func<BoundExpression, BoundExpression?> _sourceOf;
    private readonly Dictionary<string, MarkedValues> _inside;
    private readonly Dictionary<VariableSymbol, BoundExpression> _held = new(ReferenceEqualityComparer.Instance);

    // An action called with the same inputs marked is followed once, however many ways lead to it.
    private MarkedValues(Func<BoundExpression, BoundExpression?> sourceOf, Dictionary<string, MarkedValues> inside) => (_sourceOf, _inside) = (sourceOf, inside);

    /// <summary>Follows them through an action. In which order its events run does not matter: a variable that ever takes a marked value holds one.</summary>
    /// <param name="action">The action.</param>
    /// <param name="isMarked">What is followed.</param>
    public static MarkedValues In(ActionCode action, Func<BoundExpression, bool> isMarked) =>
        new MarkedValues(value => isMarked(value) ? value : null, []).Follow(action);

    /// <summary>What an answer or an event tells, taken apart into the values that it is put together from.</summary>
    public static IEnumerable<BoundExpression> Leaves(BoundExpression value) =>
        value is BoundMap or BoundList or BoundInterpolation ? RowExpressions.Parts(value).SelectMany(Leaves) : [value];

    /// <summary>The marked value that an expression's is made from, and the name that stands for it; null where there is none.</summary>
    public (BoundExpression Source, BoundExpression Use)? Find(BoundExpression expression) => expression switch
    {
        { Type.NonOptional: ScalarType { Definition: BooleanDefinition } } when !IsItself(expression) => null,
        _ when _sourceOf(expression) is { } source => (source, expression),
        BoundVariable { Variable: var variable } => _held.TryGetValue(variable, out var held) ? (held, expression) : null,
        BoundCall { Function.IsDigest: true } => null,
        BoundConditional conditional => Find(conditional.First) ?? Find(conditional.Second),
        _ => RowExpressions.Parts(expression).Select(Find).FirstOrDefault(found => found is not null),
    };

    /// <summary>The action that an event calls, where marked values are handed to it, with these followed inside of it.</summary>
    public (ActionCode Action, MarkedValues Values)? Inside(BoundEvent bound)
    {
        if (bound.Callee is not { } callee)
        {
            return null;
        }

        var inputs = new Dictionary<MemberSymbol, BoundExpression>(ReferenceEqualityComparer.Instance);
        foreach (var (input, value) in bound.HandsOver)
        {
            if (Find(value) is { Source: var source })
            {
                inputs[input] = source;
            }
        }

        if (inputs.Count == 0)
        {
            return null;
        }

        var key = string.Join(' ', inputs.Keys.Select(input => input.Name).Order(StringComparer.Ordinal).Prepend(callee.Name));
        if (!_inside.TryGetValue(key, out var values))
        {
            values = new MarkedValues(value => value is BoundMember { Member: var member } && inputs.TryGetValue(member, out var source) ? source : _sourceOf(value), _inside).Follow(callee);
            _inside[key] = values;
        }

        return (callee, values);
    }

    private MarkedValues Follow(ActionCode action)
    {
        var events = action.Body.Flatten().ToList();
        bool isMore;
        do
        {
            isMore = false;
            foreach (var (variable, value) in events.SelectMany(bound => bound.Moves))
            {
                isMore |= Hold(variable, Find(value)?.Source);
            }

            foreach (var bound in events.Where(bound => bound.Result is { } result && !_held.ContainsKey(result)))
            {
                isMore |= bound is { Result: { } result } && Hold(result, Yielded(bound));
            }
        }
        while (isMore);

        return this;
    }

    private BoundExpression? Yielded(BoundEvent bound) =>
        Inside(bound) is { Action: var callee, Values: var values }
            && callee.Answered.Select(values.Find).FirstOrDefault(found => found is not null) is { Source: var source }
            ? source
            : null;

    private bool Hold(VariableSymbol variable, BoundExpression? source) => source is not null && _held.TryAdd(variable, source);

    // A boolean that is not computed is a value like any other.
    private static bool IsItself(BoundExpression expression) => expression is BoundMember or BoundVariable or BoundConversion or BoundNonNull or BoundCoalesce or BoundConditional;
}
