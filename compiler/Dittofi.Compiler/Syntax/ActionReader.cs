using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads an action (language page, section 5).</summary>
internal static class ActionReader
{
    /// <summary>The keys of an action.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("trigger", KeyShape.Map, "What runs it: `{ endpoint: CreateShoe }`. An action without a trigger is called by others."),
        new("description", KeyShape.Text, "What it is for."),
        new("input", KeyShape.Fields, "What an action that calls this one hands over, in place of a trigger."),
        new("variables", KeyShape.Fields, "Variables that every event can read and `assign` writes, each with its start value."),
        new("events", KeyShape.Events, "The events, one after the other."),
        new("response", KeyShape.Response, "What is answered: a value, or a map or a list of values."),
        new("status", KeyShape.Number, "The status of the answer.", Default: "200; 204 without a response, 302 for a redirect"),
        .. AnswerHeadersSyntax.Keys,
        KeySpec.Later("as", KeyShape.Word),
    ];

    /// <summary>The keys of a trigger.</summary>
    public static readonly IReadOnlyList<KeySpec> TriggerKeys =
    [
        new("endpoint", KeyShape.Name, "The endpoint whose requests run the action.", IsRequired: true),
        KeySpec.Later("schedule", KeyShape.Text),
        KeySpec.Later("every", KeyShape.Text),
        KeySpec.Later("timeZone", KeyShape.Text),
    ];

    // What runs an action, which an endpoint is itself.
    private static readonly IReadOnlyList<string> _runKeys = ["trigger", "input"];

    /// <summary>The action of an entry, or null when it is no map.</summary>
    public static ActionSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        return MappingReader.Open(entry.Value, $"the action {name.Value}", name.Span, Keys, diagnostics) is { } reader ? Read(reader, name, diagnostics) : null;
    }

    /// <summary>The action that an endpoint holds, and whose name it takes; an empty one when it is no map (then that is reported).</summary>
    public static ActionSyntax ReadHeld(YamlEntry entry, string endpoint, DiagnosticBag diagnostics)
    {
        var name = new NameSyntax(endpoint, entry.Key.Span);
        if (MappingReader.Open(entry.Value, $"the action of {endpoint}", name.Span, Keys, diagnostics) is not { } reader)
        {
            return new ActionSyntax(name, null, true, name, null, [], [], name.Span, null, null) { IsHeld = true };
        }

        foreach (var key in _runKeys.Select(reader.Entry).OfType<YamlEntry>())
        {
            diagnostics.Report(EndpointDiagnostics.HeldAction, key.Key.Span, endpoint, key.Key.Value);
        }

        return Read(reader, name, diagnostics) with { HasTrigger = true, Endpoint = name, Input = null, IsHeld = true };
    }

    private static ActionSyntax Read(MappingReader reader, NameSyntax name, DiagnosticBag diagnostics)
    {
        var trigger = reader.Entry("trigger") is { } held
            ? MappingReader.Open(held.Value, $"the trigger of {name.Value}", held.Key.Span, TriggerKeys, diagnostics)
            : null;
        var events = reader.List("events");
        return new ActionSyntax(
            name,
            reader.Text("description"),
            reader.Entry("trigger") is not null,
            trigger?.Scalar("endpoint") is { } endpoint ? NameSyntax.From(EndpointName.Joined(endpoint)) : null,
            reader.Node("input"),
            FieldReader.Read(reader.Node("variables"), $"the variables of {name.Value}", diagnostics),
            events is null ? [] : new EventReader(diagnostics).ReadAll(events),
            events?.Span ?? name.Span,
            reader.Entry("response"),
            reader.Scalar("status"))
        {
            Headers = AnswerHeadersSyntax.Read(reader),
        };
    }
}
