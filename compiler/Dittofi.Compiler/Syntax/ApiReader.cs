using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads the <c>api</c> of a model (language page, section 8).</summary>
internal static class ApiReader
{
    private const string Operations = "operations";

    /// <summary>Its keys.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("path", KeyShape.Text, "The path of the rows; of one row its id stands behind it.", Default: "the plural of the model's name, as `/order-lines`"),
        new(Operations, KeyShape.List, "What can be done: `list`, `get`, `create`, `update` (PUT and PATCH), `delete`.", Default: "all"),
        new("filter", KeyShape.List, "The properties by which a list can be filtered.", Default: "those that an index, a `unique` or a relation leads with"),
        new("sort", KeyShape.List, "The properties by which it can be sorted, up and down; `id` always.", Default: "those that an index or a `unique` leads with"),
        new("pageSize", KeyShape.Number, "The rows of a page, where the request says nothing.", Default: "50"),
        new("maxPageSize", KeyShape.Number, "The most rows of a page.", Default: "200"),
        new("total", KeyShape.Word, "`true` where a list tells how many rows all pages have.", Default: "`false`"),
        new("view", KeyShape.Name, "The view of the model that every answer about its rows shows, in place of the rows as they are."),
        KeySpec.Later("auth", KeyShape.Name),
    ];

    /// <summary>What an entry says; null for <c>false</c> and for what cannot be read, which is reported.</summary>
    public static ApiSyntax? Read(YamlEntry? entry, string model, DiagnosticBag diagnostics)
    {
        if (entry is null or { Value: YamlScalar { Value: "false" } or YamlScalar { IsMissing: true } })
        {
            return null;
        }

        if (entry.Value is YamlScalar word)
        {
            if (word.Value != "true")
            {
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, word.Span, NameSuggester.Nearest(word.Value, ["true", "false"]), word.Value, "true, false or a map of keys");
            }

            return new ApiSyntax(entry.Key.Span, null, null, null, null, null, null, null, null);
        }

        return MappingReader.Open(entry.Value, $"the api of {model}", entry.Key.Span, Keys, diagnostics) is { } reader
            ? new ApiSyntax(
                entry.Key.Span,
                reader.Scalar("path"),
                ReadNames(reader, Operations, diagnostics),
                ReadNames(reader, "filter", diagnostics),
                ReadNames(reader, "sort", diagnostics),
                reader.Scalar("pageSize"),
                reader.Scalar("maxPageSize"),
                reader.Scalar("total"),
                reader.Scalar("view"))
            : null;
    }

    private static ImmutableArray<YamlScalar>? ReadNames(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.List(key) is not { } list)
        {
            return reader.Entry(key) is null ? null : [];
        }

        if (key == Operations && list.Items.IsEmpty)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, list.Span, $"'{key}'", "one operation or more", "an empty list");
        }

        var names = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in list.Items.OfType<YamlScalar>().Where(item => !item.IsMissing))
        {
            if (names.Any(name => name.Value == item.Value))
            {
                diagnostics.Report(ModelDiagnostics.KeySaysNothing, item.Span, item.Value, $"'{key}'");
            }
            else
            {
                names.Add(item);
            }
        }

        foreach (var item in list.Items.Where(item => item is not YamlScalar))
        {
            MappingReader.ReportShape(item, $"An item of '{key}'", "a single value", diagnostics);
        }

        return names.ToImmutable();
    }
}
