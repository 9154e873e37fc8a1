using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Call;

/// <summary>Runs another action as a part of this one (language page, section 5).</summary>
internal sealed class CallKind : EventKind<CallSyntax, CallEvent>
{
    public override string Name => "call";

    public override string Summary => "Runs an action that has no trigger, in the transaction of this one; yields its response.";

    public override string Example => """
        - call: TakeOut
          with: { shoe: "${path.id}", count: "${body.count}" }
          as: left
        - log: ${left} are left
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("call", KeyShape.Name, "The action.", IsRequired: true),
        new("with", KeyShape.Values, "A value for each of its inputs; one with a default, or that may be null, can be left out."),
    ];

    public override bool HasResult => true;

    protected override CallSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } action ? new CallSyntax(head, NameSyntax.From(action), reader.Map("with")) : null;

    protected override CallEvent? BindEvent(CallSyntax syntax, EventBinder binder)
    {
        if (binder.FindAction(syntax.Action) is not { } action)
        {
            foreach (var entry in syntax.With?.Entries ?? [])
            {
                binder.BindValue(entry.Value, null);
            }

            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var arguments = BindArguments(syntax, action, binder);
        var answered = action.Responses.FirstOrDefault()?.Type;
        if (answered is null && syntax.Head.As is { } name)
        {
            binder.Diagnostics.Report(CallDiagnostics.NoResponse, name.Span, action.Name);
        }

        return new CallEvent(syntax.Head, binder.When, action, arguments, binder.DeclareResult(syntax.Head, answered ?? ErrorType.Instance));
    }

    protected override EmitFragment LowerEvent(CallEvent bound, EventLowerer lowerer)
    {
        var fields = bound.Arguments.Select(argument => CSharpCode.Of($"    {lowerer.Names.Of(argument.Field)} = {lowerer.Rules.Held(argument.Field.Type, argument.Field.Name, argument.Value)},")).ToList();
        var input = bound.Called.Input is { } record ? CSharpCode.Primary($"new {lowerer.Names.Of(record)}\n{{\n{CSharpCode.Lines(fields)}\n}}") : CSharpCode.Empty;
        if (bound is { MayBreakRules: true, Called.Input: { } held })
        {
            input = CSharpCode.Primary($"InputRules.Check({lowerer.Names.ValidatorOf(held)}.Instance, {input})");
        }

        return new EmitFragment("events/call/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound))
            .With("action", CSharpCode.Identifier(lowerer.Calls.Of(bound.Called)))
            .With("hasSession", CallSignature.HasSession(bound.Called))
            .With("input", input)
            .With("hasClock", CallSignature.HasClock(bound.Called)));
    }

    private static ImmutableArray<CallArgument> BindArguments(CallSyntax syntax, CalledAction action, EventBinder binder)
    {
        var given = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        var fields = action.Input?.Fields ?? [];
        foreach (var entry in syntax.With?.Entries ?? [])
        {
            var field = action.Input?.Find(entry.Key.Value);
            if (field is null)
            {
                var suggestion = NameSuggester.Nearest(entry.Key.Value, fields.Select(known => known.Name));
                binder.Diagnostics.ReportWithSuggestion(CallDiagnostics.UnknownInput, entry.Key.Span, suggestion, action.Name, entry.Key.Value);
            }

            var value = binder.BindValue(entry.Value, field?.Type);
            given[entry.Key.Value] = field is null ? value : Literals.Check(value, field.Name, DeclaredRules.Of(field), binder.Diagnostics);
        }

        var missing = fields.Where(field => field.IsRequired && !given.ContainsKey(field.Name)).Select(field => field.Name).ToList();
        if (missing.Count > 0)
        {
            binder.Diagnostics.Report(CallDiagnostics.MissingInput, syntax.Action.Span, action.Name, string.Join("', '", missing));
        }

        return [.. fields.Select(field => new CallArgument(field, given.GetValueOrDefault(field.Name) ?? new BoundLiteral(field.Default, field.Type, syntax.Action.Span)))];
    }
}
