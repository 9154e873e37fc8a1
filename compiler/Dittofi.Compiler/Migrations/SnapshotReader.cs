using System.Collections.Immutable;
using System.Text.Json;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Migrations;

/// <summary>Reads <c>migrations/snapshot.json</c>. Its SQL is compared with that of the models and never run.</summary>
internal static class SnapshotReader
{
    private const int MostTables = 100_000;

    private static readonly JsonDocumentOptions _options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The snapshot, or null when the file is none, which is reported.</summary>
    public static Snapshot? Read(SourceText file, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Content, _options);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, file.LineCount - 1) + 1;
            diagnostics.Report(MigrationDiagnostics.BadSnapshot, new SourceSpan(file, file.GetLineStart(line), 0), "it is not JSON");
        }
        catch (FormatException e)
        {
            diagnostics.Report(MigrationDiagnostics.BadSnapshot, new SourceSpan(file, 0, 0), e.Message);
        }

        return null;
    }

    private static Snapshot Read(JsonElement root)
    {
        if (Member(root, "version", JsonValueKind.Number) is var version && (!version.TryGetInt32(out var number) || number != Snapshot.Version))
        {
            throw new FormatException($"its version is not {Snapshot.Version}, which is all that this compiler reads");
        }

        var schemas = ImmutableArray.CreateBuilder<DatabaseSchema>();
        foreach (var database in Member(root, "databases", JsonValueKind.Object).EnumerateObject())
        {
            var kind = Enum.GetValues<DatabaseKind>().Where(each => Lowering.SqlValues.Dialect(each).Name == database.Name).Cast<DatabaseKind?>().FirstOrDefault()
                ?? throw new FormatException("it names a database that there is not");
            var tables = List(database.Value, "tables").Select(Table).ToImmutableArray();
            if (tables.Length > MostTables || tables.DistinctBy(table => table.Id).Count() < tables.Length)
            {
                throw new FormatException("two of its tables have the same id");
            }

            schemas.Add(new DatabaseSchema(kind, tables) { Steps = [.. List(database.Value, "migrations").Select(Text)] });
        }

        return new Snapshot(schemas.ToImmutable());
    }

    private static SchemaTable Table(JsonElement table)
    {
        var columns = List(table, "columns").Select(Column).ToImmutableArray();
        return columns.DistinctBy(column => column.Id).Count() == columns.Length
            ? new SchemaTable(Text(table, "id"), Text(table, "model"), Name(Text(table, "name")), columns, [.. List(table, "constraints").Select(Constraint)])
            : throw new FormatException("two columns of a table have the same id");
    }

    private static SchemaColumn Column(JsonElement column) => new(
        Text(column, "id"),
        Text(column, "property"),
        Name(Text(column, "name")),
        Text(column, "kind"),
        Sql(Text(column, "type")),
        Flag(column, "optional"),
        OptionalText(column, "default") is { } given ? Sql(given) : null,
        column.TryGetProperty("identity", out _) && Flag(column, "identity"),
        column.TryGetProperty("values", out _) ? [.. List(column, "values").Select(Text)] : [])
    {
        IsKey = column.TryGetProperty("key", out _) && Flag(column, "key"),
    };

    private static SchemaConstraint Constraint(JsonElement constraint)
    {
        var kind = Snapshot.Kind(Text(constraint, "kind")) ?? throw new FormatException("it names a kind of constraint that there is not");
        ImmutableArray<SqlIdentifier> columns = [.. List(constraint, "columns").Select(Text).Select(Name)];
        var read = new SchemaConstraint(kind, Name(Text(constraint, "name")), columns.IsEmpty ? throw new FormatException("a constraint has no columns") : columns);
        return kind switch
        {
            SchemaConstraintKind.Check => read with { Condition = Sql(Text(constraint, "condition")) },
            SchemaConstraintKind.ForeignKey => read with
            {
                Target = Name(Text(constraint, "target")),
                TargetColumn = OptionalText(constraint, "targetColumn") is { } column ? Name(column) : null,
                OnDelete = Snapshot.Rule(Text(constraint, "onDelete")) ?? throw new FormatException("it names a rule of deletion that there is not"),
            },
            _ => read,
        };
    }

    private static JsonElement Member(JsonElement owner, string name, JsonValueKind kind) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"'{name}' is missing, or is none");

    private static JsonElement.ArrayEnumerator List(JsonElement owner, string name) => Member(owner, name, JsonValueKind.Array).EnumerateArray();

    private static bool Flag(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? member.GetBoolean()
            : throw new FormatException($"'{name}' is neither true nor false");

    private static string Text(JsonElement owner, string name) => Text(Member(owner, name, JsonValueKind.String));

    private static string? OptionalText(JsonElement owner, string name) => owner.TryGetProperty(name, out _) ? Text(owner, name) : null;

    // Half a surrogate pair is refused by the reader of JSON in its own way.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw new FormatException("a text is missing");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a text is not well-formed");
        }
    }

    private static SqlIdentifier Name(string name) => SqlIdentifier.IsValid(name) ? SqlIdentifier.Of(name) : throw new FormatException("a name in it is none");

    private static SqlText Sql(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new FormatException("a text holds NUL") : SqlText.Written(text);
}
