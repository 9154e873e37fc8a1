using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads lists of events: finds each event's kind by its key and has the kind read the rest.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="depth">How many blocks stand around.</param>
internal sealed class EventReader(DiagnosticBag diagnostics, int depth = 0)
{
    private const int DeepestBlock = 16;

    private static readonly IReadOnlyList<KeySpec> CommonKeys =
    [
        new("description", KeyShape.Text, "What the event is for."),
        new("when", KeyShape.Expression, "The event is skipped unless this is true."),
    ];

    private static readonly KeySpec ResultKey = new("as", KeyShape.Name, "The name of the result, visible to later events of this block and inner ones.");

    /// <summary>The keys that an event of a kind knows: its own, and those of every event.</summary>
    public static IReadOnlyList<KeySpec> KeysOf(EventKind kind) => [.. kind.Keys, .. CommonKeys, .. kind.HasResult ? [ResultKey] : Array.Empty<KeySpec>()];

    /// <summary>The events of a list; what cannot be read is reported and left out.</summary>
    public ImmutableArray<EventSyntax> ReadAll(YamlSequence list)
    {
        var events = ImmutableArray.CreateBuilder<EventSyntax>();
        foreach (var node in list.Items)
        {
            if (ReadOne(node) is { } read)
            {
                events.Add(read);
            }
        }

        return events.ToImmutable();
    }

    /// <summary>The inner events of a key, for kinds with children; an empty or misshapen block is reported.</summary>
    public ImmutableArray<EventSyntax> ReadBlock(MappingReader reader, string key) => reader.List(key) is { } list ? ReadBlock(list, key) : [];

    /// <summary>The same of a block that a case or the like leads to.</summary>
    public ImmutableArray<EventSyntax> ReadBlock(YamlNode node, string name)
    {
        if (node is not YamlSequence list)
        {
            MappingReader.ReportShape(node, $"'{name}'", "a list", diagnostics);
            return [];
        }

        if (list.Items.IsEmpty)
        {
            diagnostics.Report(EventDiagnostics.Empty, list.Span, name);
        }

        if (depth == DeepestBlock)
        {
            diagnostics.Report(EventDiagnostics.TooDeep, list.Span, DeepestBlock.ToString(CultureInfo.InvariantCulture));
            return [];
        }

        return new EventReader(diagnostics, depth + 1).ReadAll(list);
    }

    /// <summary>The expression that a key holds bare, or null.</summary>
    public static ExpressionText? ReadExpression(MappingReader reader, string key) =>
        reader.Scalar(key) is { } scalar ? ExpressionText.Bare(scalar) : null;

    /// <summary>The conditions of a key: one, or a list of which all must hold.</summary>
    public ImmutableArray<ExpressionText> ReadConditions(MappingReader reader, string key)
    {
        if (reader.Node(key) is not YamlSequence list)
        {
            return ReadExpression(reader, key) is { } single ? [single] : [];
        }

        var conditions = ImmutableArray.CreateBuilder<ExpressionText>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar scalar)
            {
                conditions.Add(ExpressionText.Bare(scalar));
            }
            else
            {
                MappingReader.ReportShape(item, "A condition", "a single value", diagnostics);
            }
        }

        return conditions.ToImmutable();
    }

    /// <summary>The single values of a key: one, or a list of them.</summary>
    public ImmutableArray<YamlScalar> ReadScalars(MappingReader reader, string key)
    {
        if (reader.Node(key) is not YamlSequence list)
        {
            return reader.Scalar(key) is { } single ? [single] : [];
        }

        foreach (var item in list.Items.Where(item => item is not YamlScalar))
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, item.Span, $"An item of '{key}'", "a single value", NodeWords.Describe(item));
        }

        return [.. list.Items.OfType<YamlScalar>()];
    }

    /// <summary>Reads a value, or a list of at least one.</summary>
    public ImmutableArray<YamlScalar> ReadSome(MappingReader reader, string key)
    {
        if (reader.Node(key) is YamlSequence { Items.IsEmpty: true } none)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, none.Span, $"'{key}'", "one name or more", "an empty list");
        }

        return ReadScalars(reader, key);
    }

    private EventSyntax? ReadOne(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            MappingReader.ReportShape(node, "An event", "a map with a kind key", diagnostics);
            return null;
        }

        var kinds = mapping.Entries.Where(entry => EventCatalog.Find(entry.Key.Value) is not null).ToArray();
        if (kinds.Length > 1)
        {
            diagnostics.Report(SyntaxDiagnostics.TwoKinds, kinds[1].Key.Span, kinds[0].Key.Value, kinds[1].Key.Value);
            return null;
        }

        if (kinds.Length == 0)
        {
            // Read as the kind that was likely meant, so that one mistake gives one message.
            return ReportNoKind(mapping) is { } meant ? ReadOne(meant) : null;
        }

        if (EventCatalog.Find(kinds[0].Key.Value) is not { } kind)
        {
            return null;
        }

        var place = kinds[0].Key.Span;
        if (MappingReader.Open(mapping, $"the event '{kind.Name}'", place, KeysOf(kind), diagnostics) is not { } reader)
        {
            return null;
        }

        var name = reader.Scalar("as") is { } scalar ? NameSyntax.From(scalar) : null;
        var head = new EventHead(kind, place, mapping.Span, reader.Text("description"), ReadExpression(reader, "when"), name);
        return kind.Read(head, reader, this);
    }

    // One row is asked for by its id.
    private static string? KindMeantBy(YamlEntry entry, YamlMapping mapping) =>
        ForeignKeys.KindMeantBy(entry.Key.Value) is { } kind ? kind == "list" && mapping.Entries.Any(other => other.Key.Value == "id") ? "get" : kind : null;

    /// <summary>Reports an event without a kind. Returns it with the kind that was likely meant, or null.</summary>
    private YamlMapping? ReportNoKind(YamlMapping mapping)
    {
        var later = mapping.Entries.FirstOrDefault(entry => EventCatalog.Later.Contains(entry.Key.Value));
        if (later is not null)
        {
            diagnostics.Report(SyntaxDiagnostics.NotYet, later.Key.Span, later.Key.Value);
            return null;
        }

        var near = mapping.Entries
            .Where(entry => !EventCatalog.All.SelectMany(KeysOf).Any(key => key.Name == entry.Key.Value))
            .Select(entry => (Entry: entry, Kind: NameSuggester.Nearest(entry.Key.Value, EventCatalog.All.Select(kind => kind.Name))))
            .FirstOrDefault(pair => pair.Kind is not null);
        if (near.Kind is null)
        {
            near = mapping.Entries.SkipWhile(entry => CommonKeys.Any(key => key.Name == entry.Key.Value)).Take(1).Select(entry => (Entry: entry, Kind: KindMeantBy(entry, mapping))).FirstOrDefault();
        }

        var span = near.Entry?.Key.Span ?? mapping.Entries.Select(entry => entry.Key.Span).DefaultIfEmpty(mapping.Span).First();
        diagnostics.ReportWithSuggestion(SyntaxDiagnostics.NoKind, span, near.Kind, string.Join(", ", EventCatalog.All.Select(kind => kind.Name)));

        // A kind without a result is missed by nobody, and guessing that the action ends there would give messages of its own.
        return near is { Entry: { } slip, Kind: { } meant } && EventCatalog.Find(meant) is { HasResult: true }
            ? mapping with { Entries = mapping.Entries.Replace(slip, slip with { Key = slip.Key with { Value = meant } }) }
            : null;
    }
}
