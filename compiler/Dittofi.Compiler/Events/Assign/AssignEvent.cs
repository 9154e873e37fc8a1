using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Assign;

/// <summary>A bound <c>assign</c>.</summary>
internal sealed record AssignEvent(EventHead Head, BoundExpression? When, ImmutableArray<Assignment> Assignments) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Assignments.Select(assignment => assignment.Value);

    public override IEnumerable<BoundExpression> Discloses => [];

    public override IEnumerable<(VariableSymbol Variable, BoundExpression Value)> Moves => Assignments.Select(assignment => (assignment.Variable, assignment.Value));

    public override IEnumerable<int> FailStatuses =>
        Assignments.Any(assignment => RuleEmitter.IsNeeded(assignment.Variable.Type, assignment.Variable.Rules, assignment.Value)) ? [FailStatus.BrokenRule] : [];

    public override IEnumerable<VariableSymbol> Writes => Assignments.Select(assignment => assignment.Variable);
}
