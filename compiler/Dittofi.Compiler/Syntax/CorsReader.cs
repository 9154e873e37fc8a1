using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads which sites may call, for the project or an endpoint.</summary>
internal static class CorsReader
{
    /// <summary>The keys of <c>cors</c>.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("origins", KeyShape.List, "The sites whose scripts may call, such as `https://shop.example`; `*` for any.", IsRequired: true),
        new("expose", KeyShape.List, "The headers of answers that these scripts may read."),
        new("headers", KeyShape.List, "The headers that they may send, besides `Content-Type` and those that the endpoint declares."),
        new("credentials", KeyShape.Word, "Whether browsers send cookies and credentials along: `true` or `false`; never with `*`.", Default: "false"),
        new("maxAge", KeyShape.Text, "How long browsers may keep the permission, up to `24h`."),
    ];

    private const string None = "none";

    /// <summary>What an entry says; null where there is none.</summary>
    public static CorsSyntax? Read(YamlEntry? entry, string what, DiagnosticBag diagnostics)
    {
        if (entry is null)
        {
            return null;
        }

        if (entry.Value is YamlScalar { Value: None })
        {
            return new CorsSyntax([], [], [], null, null, entry.Key.Span);
        }

        return MappingReader.Open(entry.Value, what, entry.Key.Span, Keys, diagnostics) is { } reader
            ? new CorsSyntax(
                Texts(reader, "origins", diagnostics),
                Texts(reader, "expose", diagnostics),
                Texts(reader, "headers", diagnostics),
                reader.Scalar("credentials"),
                reader.Scalar("maxAge"),
                entry.Key.Span)
            : null;
    }

    private static ImmutableArray<YamlScalar> Texts(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in reader.List(key)?.Items ?? [])
        {
            if (item is not YamlScalar scalar)
            {
                MappingReader.ReportShape(item, $"An item of '{key}'", "a single value", diagnostics);
            }
            else if (!scalar.IsMissing)
            {
                texts.Add(scalar);
            }
        }

        return texts.ToImmutable();
    }
}
