using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Call;

/// <summary>A bound <c>call</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Called">The action.</param>
/// <param name="Arguments">A value for each of its inputs, in their order.</param>
/// <param name="Output">The variable that its response goes into.</param>
internal sealed record CallEvent(EventHead Head, BoundExpression? When, CalledAction Called, ImmutableArray<CallArgument> Arguments, VariableSymbol? Output)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Arguments.Select(argument => argument.Value);

    /// <summary>Whether what is handed over may break a rule.</summary>
    public bool MayBreakRules => Arguments.Any(argument => RuleEmitter.MayBreak(DeclaredRules.Of(argument.Field), argument.Value));

    public override IEnumerable<int> FailStatuses => MayBreakRules || Arguments.Any(argument => !DecimalFit.IsSure(argument.Field.Type, argument.Value)) ? [FailStatus.BrokenRule] : [];

    public override string BulkForm => "where all items are created, deleted or set to the same, an action whose input is the whole list needs one statement";

    public override VariableSymbol? Result => Output;

    public override CalledAction? Callee => Called;

    public override IEnumerable<(FieldSymbol Input, BoundExpression Value)> HandsOver => Arguments.Select(argument => (argument.Field, argument.Value));
}
