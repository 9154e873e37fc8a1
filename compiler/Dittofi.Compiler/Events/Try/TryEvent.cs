using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Try;

/// <summary>A bound <c>try</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Try">What may fail.</param>
/// <param name="Catch">What runs when it did.</param>
/// <param name="Error">What the second block knows of the failure.</param>
internal sealed record TryEvent(EventHead Head, BoundExpression? When, BoundBlock Try, BoundBlock Catch, VariableSymbol Error) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundBlock> Children => [Try, Catch];

    public override IEnumerable<BoundBlock> Caught => [Try];

    public override bool ChildrenCoverAll => true;
}
