using System.Collections.Immutable;
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
        new("table", KeyShape.Text, "The table's name: letters, digits and `_`, and whatever it is where the table is not `managed`.", Default: "the plural of the model's name in snake_case"),
        new("unique", KeyShape.PropertyLists, "Properties of which no two rows hold the same value; a list in the list takes several together. A missing value is the same as no other."),
        new("indexes", KeyShape.PropertyLists, "Properties that filters and sorts go by; a list in the list is one index over several. `id` is always its last part, as it is of every sort."),
        new("onDelete", KeyShape.Values, "What becomes of a row when the row that a relation refers to is deleted: `restrict` (that row cannot be), `cascade` (it goes too) or `clear` (the relation becomes null).", Default: "restrict"),
        KeySpec.Later("rules", KeyShape.Conditions),
        new("api", KeyShape.Map, "`true`, or a map: endpoints that list, get, create, update and delete rows, written by the compiler."),
        new("managed", KeyShape.Word, "`false` for a table that is there already and that others make and change: it is read and written, and no migration touches it.", Default: "`true`"),
        KeySpec.Later("seeds", KeyShape.Values),
        new("createdAt", KeyShape.Word, "`false` for a table without the column.", Default: "`true`"),
        new("id", KeyShape.Text, "The type of the id, or a map of its `type`, its `column` and whether it is `generated`.", Default: "`long`, which the database counts"),
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
        return new ModelSyntax(name, reader.Text("description"), table, properties, ReadLists(reader, "unique", diagnostics), ReadLists(reader, "indexes", diagnostics), reader.Map("onDelete"))
        {
            Api = ApiReader.Read(reader.Entry("api"), name.Value, diagnostics),
            Id = IdSyntax.Read(reader.Node("id"), name.Value, name.Span, diagnostics),
            CreatedAt = reader.Scalar("createdAt"),
            Managed = reader.Scalar("managed"),
        };
    }

    private static ImmutableArray<PropertyListSyntax> ReadLists(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        [.. reader.List(key)?.Items.Select(item => ReadList(item, key, diagnostics)).OfType<PropertyListSyntax>() ?? []];

    private static PropertyListSyntax? ReadList(YamlNode item, string key, DiagnosticBag diagnostics)
    {
        switch (item)
        {
            case YamlScalar scalar:
                return scalar.IsMissing ? null : new PropertyListSyntax(scalar.Span, [scalar]);
            case YamlSequence { Items.IsEmpty: false } list when list.Items.All(name => name is YamlScalar):
                return new PropertyListSyntax(list.Span, [.. list.Items.OfType<YamlScalar>().Where(name => !name.IsMissing)]);
            default:
                MappingReader.ReportShape(item, $"An item of '{key}'", "the name of a property, or a list of them", diagnostics);
                return null;
        }
    }
}
