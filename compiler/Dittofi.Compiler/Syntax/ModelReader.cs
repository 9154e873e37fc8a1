using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads a model (language page, section 3).</summary>
internal static class ModelReader
{
    /// <summary>The keys of a model.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("description", KeyShape.Text, "What a row is; for the OpenAPI document."),
        new("properties", KeyShape.Fields, "The properties besides `id` and `createdAt`, which the system makes.", IsRequired: true),
        new("table", KeyShape.Text, "The table's name.", Default: "the plural of the model's name in snake_case"),
        KeySpec.Later("unique", KeyShape.Values),
        KeySpec.Later("indexes", KeyShape.Values),
        KeySpec.Later("onDelete", KeyShape.Map),
        KeySpec.Later("rules", KeyShape.Conditions),
        KeySpec.Later("api", KeyShape.Map),
        KeySpec.Later("managed", KeyShape.Word),
        KeySpec.Later("seeds", KeyShape.Values),
        KeySpec.Later("createdAt", KeyShape.Word),
        KeySpec.Later("id", KeyShape.Word),
    ];

    /// <summary>The model of an entry, or null when it is no map.</summary>
    public static ModelSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        if (MappingReader.Open(entry.Value, $"the model {name.Value}", name.Span, Keys, diagnostics) is not { } reader)
        {
            return null;
        }

        var properties = FieldReader.Read(reader.Node("properties"), $"the properties of {name.Value}", diagnostics);
        if (reader.Node("properties") is YamlMapping { Entries.IsEmpty: true } empty)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyModel, empty.Span, name.Value, "properties");
        }

        var table = reader.Scalar("table") is { } scalar ? NameSyntax.From(scalar) : null;
        return new ModelSyntax(name, reader.Text("description"), table, properties);
    }
}
