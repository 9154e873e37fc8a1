using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads maps of names to types, the same for properties, request variables and action variables.</summary>
internal static class FieldReader
{
    private const string FieldsKey = "fields";

    /// <summary>The keys of the long form.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("type", KeyShape.Text, "The type; required unless there are `fields`."),
        new(FieldsKey, KeyShape.Fields, "The fields of a record, in place of `type`; never in a model."),
        new("default", KeyShape.Value, "The value when none is given."),
        .. RulesSyntax.Keys,
        new("description", KeyShape.Text, "What it means; for the OpenAPI document."),
        new("label", KeyShape.Text, "The name over the wire, where it differs; not of what stays inside the service."),
        new("auto", KeyShape.Word, "Of a model's property: the system writes it. `updated` is the time of the last write (datetime), `version` counts writes from 1 (integer or long)."),
        new("input", KeyShape.Word, "Of a model's property: `false` keeps it out of what a request may say of the model; events set it.", Default: "`true`"),
        new("output", KeyShape.Word, "Of a model's property: `false` keeps it out of every answer.", Default: "`true`"),
        new("column", KeyShape.Text, "Of a model's property: the column's name.", Default: "the property's name in snake_case; `_id` behind it of a relation"),
        new("stored", KeyShape.Word, "Of a property of a model that is not managed: how its column holds its values. Of a decimal `real` or `text`, of a datetime `text` (in UTC), `unix` (seconds) or `localTimestamp(Europe/Paris)`, of a uuid on PostgreSQL `text`, of json there `json`.", Default: "as the type says"),
        .. CollectionSyntax.Keys,
        KeySpec.Later("secret", KeyShape.Word),
    ];

    /// <summary>The keys of the long form of a setting.</summary>
    public static readonly IReadOnlyList<KeySpec> SettingKeys =
    [
        new("type", KeyShape.Text, "The type: a scalar or an enum, optional where the service can do without.", IsRequired: true),
        new("default", KeyShape.Value, "The value when none is given."),
        .. RulesSyntax.Keys,
        new("description", KeyShape.Text, "What it means; for the instructions beside the service."),
        new("secret", KeyShape.Word, "`true` for what must not be shown: it has no default, stands in no file and reaches no answer, no log and no row.", Default: "false"),
    ];

    /// <summary>The fields of a map; what is no map is reported.</summary>
    /// <param name="node">The map.</param>
    /// <param name="what">What messages call the map, with its article.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="keys">The keys of the long form, where they are not those of properties and variables.</param>
    public static ImmutableArray<FieldSyntax> Read(YamlNode? node, string what, DiagnosticBag diagnostics, IReadOnlyList<KeySpec>? keys = null)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlMapping mapping)
        {
            MappingReader.ReportShape(node, char.ToUpperInvariant(what[0]) + what[1..], "a map of names to types", diagnostics);
            return [];
        }

        var fields = ImmutableArray.CreateBuilder<FieldSyntax>();
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Value;
            var meant = Names.IsCamelCase(name) ? name : Names.Camel(name);
            if (meant != name)
            {
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadName, entry.Key.Span, meant, name, "a property or variable", "a small letter");
            }

            // Known under the name that was likely meant, so that one mistake gives one message.
            if (meant is not null && ReadField(new NameSyntax(meant, entry.Key.Span), entry.Value, keys ?? Keys, diagnostics) is { } field)
            {
                fields.Add(field);
            }
        }

        return fields.ToImmutable();
    }

    private static FieldSyntax? ReadField(NameSyntax name, YamlNode node, IReadOnlyList<KeySpec> keys, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar shortForm)
        {
            return ReadShort(name, shortForm, diagnostics);
        }

        if (MappingReader.Open(node, $"'{name.Value}'", name.Span, keys, diagnostics) is not { } reader)
        {
            return null;
        }

        if (keys == Keys && CollectionSyntax.Read(reader) is { } collection)
        {
            return ReadCollection(reader, name, collection, diagnostics);
        }

        var type = reader.Scalar("type") is { } scalar ? ParseType(scalar, node, diagnostics) : null;
        var fields = reader.Node(FieldsKey) is { } map ? Read(map, $"the fields of '{name.Value}'", diagnostics) : (ImmutableArray<FieldSyntax>?)null;
        if (keys == Keys)
        {
            ReportKind(reader, name, fields is not null, diagnostics);
        }

        var byDefault = reader.Scalar("default") is { } value ? NameSyntax.From(value) : null;
        return new FieldSyntax(
            name,
            type,
            fields,
            byDefault,
            RulesSyntax.Read(reader),
            reader.Text("description"),
            reader.Scalar("label"),
            reader.Scalar("auto"),
            reader.Scalar("secret"),
            reader.Scalar("input"),
            reader.Scalar("output"))
        {
            Column = keys == Keys ? reader.Scalar("column") : null,
            Stored = keys == Keys ? reader.Scalar("stored") : null,
        };
    }

    // It is no column: what says something of a value says nothing of it.
    private static FieldSyntax ReadCollection(MappingReader reader, NameSyntax name, CollectionSyntax collection, DiagnosticBag diagnostics)
    {
        string[] known = collection.Key == CollectionSyntax.Many ? ["via"] : ["inverse", "table", "columns"];
        foreach (var key in reader.Mapping.Entries.Select(entry => entry.Key).Where(key => key.Value != collection.Key && !known.Contains(key.Value) && key.Value != "description" && Keys.Any(spec => spec.Name == key.Value)))
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, key.Span, $"'{name.Value}', which has '{collection.Key}',", key.Value, "");
        }

        if (collection.Key == CollectionSyntax.Many && reader.Entry("via") is null)
        {
            diagnostics.Report(SyntaxDiagnostics.MissingKey, name.Span, $"'{name.Value}'", "via");
        }

        return new FieldSyntax(name, null, null, null, RulesSyntax.None, reader.Text("description"), null, null) { Collection = collection };
    }

    // Where another key names the model of a relation, that key is the mistake.
    private static TypeSyntax? ParseType(YamlScalar scalar, YamlNode node, DiagnosticBag diagnostics)
    {
        var model = ForeignKeys.IsRelation(scalar.Value) ? (node as YamlMapping)?.Entries.FirstOrDefault(entry => ForeignKeys.NamesModel(entry.Key.Value))?.Value : null;
        var meant = model as YamlScalar ?? scalar;
        return TypeParser.Parse(meant, 0, meant.Value.Length, diagnostics);
    }

    private static void ReportKind(MappingReader reader, NameSyntax name, bool hasFields, DiagnosticBag diagnostics)
    {
        if (hasFields && reader.Entry("type") is { } type)
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, type.Key.Span, $"'{name.Value}', which has 'fields',", "type", "");
        }
        else if (hasFields && reader.Node(FieldsKey) is YamlMapping { Entries.IsEmpty: true } empty)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyModel, empty.Span, name.Value, FieldsKey);
        }
        else if (!hasFields && reader.Entry("type") is null && !reader.WasMeant("type"))
        {
            diagnostics.Report(SyntaxDiagnostics.MissingKey, name.Span, $"'{name.Value}'", "type");
        }
    }

    private static FieldSyntax ReadShort(NameSyntax name, YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var text = scalar.Value;
        var equals = EqualsOutsideParentheses(text);
        var type = scalar.IsMissing ? null : TypeParser.Parse(scalar, 0, equals < 0 ? text.Length : equals, diagnostics);
        NameSyntax? byDefault = null;
        if (equals >= 0)
        {
            var value = text[(equals + 1)..].Trim();
            var start = value.Length == 0 ? equals : text.IndexOf(value, equals + 1, StringComparison.Ordinal);
            byDefault = new NameSyntax(value, scalar.SpanOf(start, Math.Max(value.Length, 1)));
            if (value.Length == 0 && type is not null)
            {
                diagnostics.Report(SyntaxDiagnostics.BadType, byDefault.Span, text, "no default stands behind '='; an empty text is written { type: text, default: \"\" }");
                type = null;
            }
        }

        return new FieldSyntax(name, type, null, byDefault, RulesSyntax.None, null, null, null, null);
    }

    private static int EqualsOutsideParentheses(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == '=' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
