using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads a type of the section <c>types</c> (language page, section 3).</summary>
internal static class CustomTypeReader
{
    /// <summary>The keys of a scalar with rules; a map without <c>is</c> is one of names to types.</summary>
    public static readonly IReadOnlyList<KeySpec> ScalarKeys =
    [
        new("is", KeyShape.Text, "The scalar type; the key makes the type a scalar, so that no record has a field of this name.", IsRequired: true),
        .. RulesSyntax.Keys,
        new("description", KeyShape.Text, "What a value means."),
        KeySpec.Later("rule", KeyShape.Expression),
        KeySpec.Later("message", KeyShape.Text),
    ];

    /// <summary>The keys of a shape that comes from another, by its first.</summary>
    private const string ShapeKey = "of";

    /// <summary>The type of an entry, or null when it cannot be read (then that is reported).</summary>
    public static CustomTypeSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        if (entry.Value is not YamlMapping mapping)
        {
            MappingReader.ReportShape(entry.Value, $"The type {name.Value}", "a map of names to types", diagnostics);
            return null;
        }

        if (mapping.Entries.FirstOrDefault(each => each.Key.Value == ShapeKey) is { } shape)
        {
            diagnostics.Report(SyntaxDiagnostics.NotYet, shape.Key.Span, ShapeKey);
            return null;
        }

        if (mapping.Entries.Any(each => each.Key.Value == "is"))
        {
            return ReadScalar(name, mapping, diagnostics);
        }

        if (mapping.Entries.IsEmpty)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyModel, mapping.Span, name.Value, "fields");
        }

        return new CustomTypeSyntax(name, false, null, RulesSyntax.None, FieldReader.Read(mapping, $"the type {name.Value}", diagnostics));
    }

    private static CustomTypeSyntax? ReadScalar(NameSyntax name, YamlMapping mapping, DiagnosticBag diagnostics) =>
        MappingReader.Open(mapping, $"the type {name.Value}", name.Span, ScalarKeys, diagnostics) is { } reader
            ? new CustomTypeSyntax(
                name,
                true,
                reader.Scalar("is") is { } scalar ? TypeParser.Parse(scalar, 0, scalar.Value.Length, diagnostics) : null,
                RulesSyntax.Read(reader),
                [])
            : null;
}
