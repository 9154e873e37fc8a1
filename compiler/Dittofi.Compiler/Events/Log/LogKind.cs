using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Log;

/// <summary>Writes a line to the service's log (language page, section 5).</summary>
internal sealed class LogKind : EventKind<LogSyntax, LogEvent>
{
    public override string Name => "log";

    public override string Summary => "Writes a line to the service's log, as a value and never as the log's own text.";

    public override string Example => """
        - log: ${body.name} for ${body.price}
          level: warning
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("log", KeyShape.Value, "The text.", IsRequired: true),
        new("level", KeyShape.Word, "`debug`, `information`, `warning` or `error`.", Default: "information"),
    ];

    protected override LogSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } text ? new LogSyntax(head, text, reader.Scalar("level")) : null;

    protected override LogEvent? BindEvent(LogSyntax syntax, EventBinder binder) =>
        new(syntax.Head, binder.When, binder.BindText(syntax.Text), BindLevel(syntax.Level, binder));

    protected override EmitFragment LowerEvent(LogEvent bound, EventLowerer lowerer) =>
        new("events/log/event.cs", EmitObject.Empty
            .With("method", CSharpCode.Identifier(bound.Level.Method))
            .With("text", lowerer.Expressions.Emit(bound.Text)));

    private static LogLevel BindLevel(YamlScalar? scalar, EventBinder binder)
    {
        if (scalar is null || LogLevel.All.FirstOrDefault(level => level.Word == scalar.Value) is not { } level)
        {
            if (scalar is not null)
            {
                var words = LogLevel.All.Select(known => known.Word).ToArray();
                binder.Diagnostics.ReportWithSuggestion(
                    SyntaxDiagnostics.BadValue, scalar.Span, NameSuggester.Nearest(scalar.Value, words), scalar.Value, string.Join(", ", words));
            }

            return LogLevel.Information;
        }

        return level;
    }
}
