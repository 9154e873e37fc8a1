using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.ForEach;

/// <summary>A bound <c>forEach</c>.</summary>
internal sealed record ForEachEvent(EventHead Head, BoundExpression? When, BoundExpression List, VariableSymbol Item, BoundBlock Do) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => [List];

    public override IEnumerable<BoundExpression> Discloses => [];

    public override IEnumerable<(VariableSymbol Variable, BoundExpression Value)> Moves => [(Item, List)];

    public override IEnumerable<BoundBlock> Children => [Do];

    public override bool Repeats => true;
}
