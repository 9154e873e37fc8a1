using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Switch;

/// <summary>Runs the block of one value (language page, section 5).</summary>
internal sealed class SwitchKind : EventKind<SwitchSyntax, SwitchEvent>
{
    public override string Name => "switch";

    public override string Summary =>
        "Runs the events of the case that fits, or those of `default`. Of an enum every value has a case, or there is a `default`.";

    public override string Example => """
        - get: Shoe
          id: path.id
          orFail: 404
          as: shoe
        - switch: shoe.status
          cases:
            draft: [{ fail: 409, detail: Not for sale yet. }]
            live: [{ assign: { total: 1 } }]
            sold: [{ fail: 410 }]
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("switch", KeyShape.Expression, "What is looked at: a text, a number, a boolean or an enum.", IsRequired: true),
        new("cases", KeyShape.Cases, "The values, each with the events that run for it; `null` stands for an absent value.", IsRequired: true),
        new("default", KeyShape.Events, "The events that run when no case fits."),
    ];

    protected override SwitchSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events)
    {
        var cases = reader.Map("cases")?.Entries.Select(entry => new SwitchCaseSyntax(entry.Key, events.ReadBlock(entry.Value, entry.Key.Value))).ToImmutableArray() ?? [];
        var byDefault = reader.Entry("default") is null ? (ImmutableArray<EventSyntax>?)null : events.ReadBlock(reader, "default");
        return EventReader.ReadExpression(reader, Name) is { } subject ? new SwitchSyntax(head, subject, cases, byDefault) : null;
    }

    protected override SwitchEvent? BindEvent(SwitchSyntax syntax, EventBinder binder)
    {
        var subject = BindSubject(syntax, binder);
        if (syntax.Cases.IsEmpty)
        {
            binder.Diagnostics.Report(EventDiagnostics.Empty, syntax.Head.KindSpan, "cases");
        }

        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        foreach (var one in syntax.Cases)
        {
            var value = BindCase(one, subject, binder);
            var path = NullFlow.PathOf(subject);
            var body = binder.BindBlock(one.Events, value is { Value: not null } && path is not null ? [path] : []);
            if (value is not null && cases.FirstOrDefault(other => Equals(other.Value.Value, value.Value)) is { } same)
            {
                binder.Diagnostics.ReportWithRelated(FlowDiagnostics.SameCase, one.Value.Span, same.Value.Span, one.Value.Value);
            }
            else if (value is not null)
            {
                cases.Add(new SwitchCase(value, body));
            }
        }

        var byDefault = syntax.Default is { } events ? binder.BindBlock(events, []) : null;
        var forgotten = Forgotten(subject.Type, cases);
        if (cases.Count == syntax.Cases.Length && !subject.Type.IsError)
        {
            CheckCoverage(syntax, forgotten, byDefault, binder);
        }

        return new SwitchEvent(syntax.Head, binder.When, subject, cases.ToImmutable(), byDefault, forgotten is { IsEmpty: true });
    }

    protected override EmitFragment LowerEvent(SwitchEvent bound, EventLowerer lowerer)
    {
        // C# does not know that an enum has no other values; where the code behind is never reached, it must be told.
        var isClosed = bound.Default is null && bound.CoversAll && bound.Ends && bound.Subject.Type != TypeTable.Boolean;
        return new EmitFragment("events/switch/event.cs", EmitObject.Empty
            .With("subject", lowerer.Expressions.Emit(bound.Subject))
            .With("cases", bound.Cases.Select(one => EmitObject.Empty
                .With("value", one.Value.Value is { } value ? CSharpValues.Of(value, one.Value.Type, lowerer.Names) : CSharpCode.Null)
                .With("body", lowerer.Block(one.Body))
                .With("breaks", !one.Body.Ends)))
            .With("hasDefault", bound.Default is not null)
            .With("otherwise", bound.Default is null ? EmitBlock.Empty : lowerer.Block(bound.Default))
            .With("otherwiseBreaks", bound.Default is { Ends: false })
            .With("closed", isClosed ? CSharpCode.Of($"throw new InvalidOperationException({CSharpCode.Literal("There is no such value.")});") : CSharpCode.Empty));
    }

    private static BoundExpression BindSubject(SwitchSyntax syntax, EventBinder binder)
    {
        var subject = binder.Bind(syntax.Subject);
        if (subject.Type.IsError)
        {
            return subject;
        }

        if (!RowExpressions.Flatten(subject).Any(part => part is BoundVariable))
        {
            binder.Diagnostics.Report(OperatorDiagnostics.ConstantCondition, subject.Span);
            return new BoundError(subject.Span);
        }

        var type = subject.Type.NonOptional;
        if (type is EnumType || type.Equals(TypeTable.Boolean) || Conversions.IsText(type) || Conversions.IsNumeric(type))
        {
            return subject;
        }

        binder.Diagnostics.Report(FlowDiagnostics.NotSwitchable, subject.Span, subject.Type.DisplayName);
        return new BoundError(subject.Span);
    }

    private static BoundLiteral? BindCase(SwitchCaseSyntax syntax, BoundExpression subject, EventBinder binder)
    {
        if (subject.Type.IsError)
        {
            return null;
        }

        var value = binder.BindValue(syntax.Value, subject.Type);
        if (value is BoundLiteral literal)
        {
            return literal;
        }

        if (!value.Type.IsError)
        {
            binder.Diagnostics.Report(FlowDiagnostics.NotAConstant, syntax.Value.Span);
        }

        return null;
    }

    // Null where the values cannot be counted.
    private static ImmutableArray<string>? Forgotten(TypeSymbol type, IEnumerable<SwitchCase> cases)
    {
        var given = cases.Select(one => one.Value.Value).ToHashSet();
        IEnumerable<object>? all = type.NonOptional is EnumType choice ? choice.Values : type.NonOptional.Equals(TypeTable.Boolean) ? [true, false] : null;
        var missing = all?.Where(value => !given.Contains(value)).Select(value => value is bool flag ? flag ? "true" : "false" : (string)value);
        return missing is null ? null : [.. missing, .. type.IsOptional && !given.Contains(null) ? ["null"] : Array.Empty<string>()];
    }

    private static void CheckCoverage(SwitchSyntax syntax, ImmutableArray<string>? forgotten, BoundBlock? byDefault, EventBinder binder)
    {
        if (forgotten is { IsEmpty: false } missing && byDefault is null)
        {
            binder.Diagnostics.Report(FlowDiagnostics.CaseForgotten, syntax.Head.KindSpan, string.Join(", ", missing.Select(value => $"'{value}'")));
        }
        else if (forgotten is { IsEmpty: true } && byDefault is not null)
        {
            binder.Diagnostics.Report(FlowDiagnostics.DefaultNeverRuns, syntax.Head.KindSpan);
        }
    }
}
