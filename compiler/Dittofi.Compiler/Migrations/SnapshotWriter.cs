using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>Writes <c>migrations/snapshot.json</c>: the same schemas give the same bytes, and a small change a small difference.</summary>
internal static class SnapshotWriter
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",

        // No page shows the file, and people read its quotes in a review.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<DatabaseSchema> schemas)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Snapshot.Version);
            json.WriteStartObject("databases");
            foreach (var schema in schemas.OrderBy(each => Lowering.SqlValues.Dialect(each.Database).Name, StringComparer.Ordinal))
            {
                json.WriteStartObject(Lowering.SqlValues.Dialect(schema.Database).Name);
                json.WriteStartArray("migrations");
                foreach (var step in schema.Steps)
                {
                    json.WriteStringValue(step);
                }

                json.WriteEndArray();
                json.WriteStartArray("tables");
                foreach (var table in schema.Tables.OrderBy(each => each.Id, StringComparer.Ordinal))
                {
                    Write(json, table);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SchemaTable table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("model", table.Model);
        json.WriteString("name", table.Name.Name);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns.OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            Write(json, column);
        }

        json.WriteEndArray();
        json.WriteStartArray("constraints");
        foreach (var constraint in table.Constraints.OrderBy(each => each.Name.Name, StringComparer.Ordinal).ThenBy(each => each.Kind))
        {
            Write(json, constraint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SchemaColumn column)
    {
        json.WriteStartObject();
        json.WriteString("id", column.Id);
        json.WriteString("property", column.Property);
        json.WriteString("name", column.Name.Name);
        json.WriteString("kind", column.Kind);
        json.WriteString("type", column.Type.Text);
        json.WriteBoolean("optional", column.IsOptional);
        if (column.Default is { } given)
        {
            json.WriteString("default", given.Text);
        }

        if (column.IsIdentity)
        {
            json.WriteBoolean("identity", true);
        }

        if (column.IsKey)
        {
            json.WriteBoolean("key", true);
        }

        if (!column.Values.IsEmpty)
        {
            json.WriteStartArray("values");
            foreach (var value in column.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SchemaConstraint constraint)
    {
        json.WriteStartObject();
        json.WriteString("kind", Snapshot.Word(constraint.Kind));
        json.WriteString("name", constraint.Name.Name);
        json.WriteStartArray("columns");
        foreach (SqlIdentifier column in constraint.Columns)
        {
            json.WriteStringValue(column.Name);
        }

        json.WriteEndArray();
        if (constraint.Condition is { } condition)
        {
            json.WriteString("condition", condition.Text);
        }

        if (constraint.Target is { } target)
        {
            json.WriteString("target", target.Name);
            if (constraint.TargetColumn is { } column)
            {
                json.WriteString("targetColumn", column.Name);
            }

            json.WriteString("onDelete", Snapshot.Word(constraint.OnDelete));
        }

        json.WriteEndObject();
    }
}
