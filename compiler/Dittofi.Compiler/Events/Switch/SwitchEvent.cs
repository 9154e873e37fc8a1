using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Switch;

/// <summary>A bound <c>switch</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Subject">What is looked at.</param>
/// <param name="Cases">The cases in the order written.</param>
/// <param name="Default">What runs when no case fits.</param>
/// <param name="CoversAll">Whether every value that the subject can have has a case.</param>
internal sealed record SwitchEvent(
    EventHead Head, BoundExpression? When, BoundExpression Subject, ImmutableArray<SwitchCase> Cases, BoundBlock? Default, bool CoversAll)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => [Subject];

    public override IEnumerable<BoundExpression> Discloses => [];

    public override IEnumerable<BoundBlock> Children => Default is null ? Cases.Select(one => one.Body) : Cases.Select(one => one.Body).Append(Default);

    public override bool ChildrenCoverAll => Default is not null || CoversAll;
}
