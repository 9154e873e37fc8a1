using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>What a model says of its <c>id</c>: a type, or a map of it and of its column.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">The type; null where none could be read.</param>
/// <param name="Column">The column's name, where it is given.</param>
/// <param name="Generated">Whether the system makes it.</param>
internal sealed record IdSyntax(SourceSpan Span, TypeSyntax? Type, NameSyntax? Column, YamlScalar? Generated)
{
    /// <summary>The keys of the long form.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("type", KeyShape.Text, "`integer`, `long`, `uuid`, or `text` with or without a length.", Default: "`long`"),
        new("column", KeyShape.Text, "The column's name, where it is not `id`."),
        new("generated", KeyShape.Word, "`false` where events set it; of a `text` it always is.", Default: "`true`: the database counts, a `uuid` is made by the service (version 7)"),
    ];

    /// <summary>Reads either form; null where nothing is said, or nothing could be read.</summary>
    public static IdSyntax? Read(YamlNode? node, string model, SourceSpan place, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null or YamlScalar { IsMissing: true }:
                return null;
            case YamlScalar scalar:
                return new IdSyntax(scalar.Span, Parse(scalar, diagnostics), null, null);
        }

        if (MappingReader.Open(node, $"the id of {model}", place, Keys, diagnostics) is not { } reader)
        {
            return null;
        }

        var type = reader.Scalar("type") is { } given ? Parse(given, diagnostics) : null;
        return new IdSyntax(node.Span, type, reader.Scalar("column") is { } column ? NameSyntax.From(column) : null, reader.Scalar("generated"));
    }

    private static TypeSyntax? Parse(YamlScalar scalar, DiagnosticBag diagnostics) => TypeParser.Parse(scalar, 0, scalar.Value.Length, diagnostics);
}
