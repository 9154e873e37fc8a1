using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Sleep;

/// <summary>Waits (language page, sections 5 and 13).</summary>
internal sealed class SleepKind : EventKind<SleepSyntax, SleepEvent>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public override string Name => "sleep";

    public override string Summary => "Waits, and ends with the request if that is cancelled. It cannot stand in a transaction, but at the start of the action before it opens.";

    public override string Example => """
        - sleep: 200ms
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("sleep", KeyShape.Text, "For how long: `500ms`, `2s`, `1m`; from 1ms to 1m.", IsRequired: true),
    ];

    protected override SleepSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } duration ? new SleepSyntax(head, duration) : null;

    protected override SleepEvent? BindEvent(SleepSyntax syntax, EventBinder binder)
    {
        if (DurationText.Parse(syntax.Duration.Value) is { } duration && duration > TimeSpan.Zero && duration <= Longest)
        {
            return new SleepEvent(syntax.Head, binder.When, duration);
        }

        binder.Diagnostics.Report(SyntaxDiagnostics.BadValue, syntax.Duration.Span, syntax.Duration.Value, "a duration from 1ms to 1m, such as 500ms, 2s or 1m");
        return null;
    }

    protected override EmitFragment LowerEvent(SleepEvent bound, EventLowerer lowerer) =>
        new("events/sleep/event.cs", EmitObject.Empty.With("duration", Of(bound.Duration)));

    private static CSharpCode Of(TimeSpan duration) => duration.Ticks % TimeSpan.TicksPerSecond == 0
        ? CSharpCode.Primary($"TimeSpan.FromSeconds({CSharpCode.Literal((int)duration.TotalSeconds)})")
        : CSharpCode.Primary($"TimeSpan.FromMilliseconds({CSharpCode.Literal((int)duration.TotalMilliseconds)})");
}
