using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// Turns what a column that others made holds into what the service computes with, and back (<c>stored</c>). Conditions, sorts, rows and writes all pass
/// here, so that nothing else knows of it; an index of such a column serves none of them.
/// </summary>
internal static class StoredForm
{
    /// <summary>A column as the service's own would be.</summary>
    public static SqlText Read(PropertySymbol property, SqlText column, SqlDialect dialect) => (property.Stored, dialect == SqlDialect.Sqlite) switch
    {
        (null, _) => column,
        ({ Kind: StoredKind.Real or StoredKind.Text }, true) when Scale(property) is { } scale => SqlText.Of($"CAST(round({column} * {Power(scale)}) AS INTEGER)"),
        ({ Kind: StoredKind.Real or StoredKind.Text }, false) when Scale(property) is { } scale => SqlText.Of($"round({column}::numeric, {SqlText.Literal(scale)})"),
        ({ Kind: StoredKind.Unix }, true) => SqlText.Of($"strftime('%Y-%m-%dT%H:%M:%S.000000Z', {column}, 'unixepoch')"),
        ({ Kind: StoredKind.Unix }, false) => SqlText.Of($"to_timestamp({column})"),
        ({ Kind: StoredKind.LocalTimestamp, Zone: not StoredAs.Utc and var zone }, true) => SqlText.Of($"instant_of_local({column}, {SqlText.Literal(dialect, zone)})"),
        ({ Kind: StoredKind.LocalTimestamp, Zone: var zone }, false) => SqlText.Of($"({column} AT TIME ZONE {SqlText.Literal(dialect, zone)})"),
        ({ Kind: StoredKind.Text }, false) when IsInstant(property) => SqlText.Of($"({column}::timestamp AT TIME ZONE 'UTC')"),
        ({ Kind: StoredKind.Json }, false) => SqlText.Of($"{column}::jsonb"),
        (_, false) => SqlText.Of($"{column}::uuid"),

        // A day alone is its first second, and a fraction has any number of digits.
        (_, true) => SqlText.Of(
            $"(substr({column}, 1, 10) || 'T' || substr({column} || ' 00:00:00', 12, 8) || '.' || substr(rtrim(substr({column}, 21), 'Z') || '000000', 1, 6) || 'Z')"),
    };

    /// <summary>A value as the column holds it.</summary>
    public static SqlText Write(PropertySymbol property, SqlText value, SqlDialect dialect) => (property.Stored, dialect == SqlDialect.Sqlite) switch
    {
        (null, _) => value,
        ({ Kind: StoredKind.Real }, true) when Scale(property) is { } scale => SqlText.Of($"({value} / {Power(scale)}.0)"),
        ({ Kind: StoredKind.Real }, false) => Sized(property, value),
        ({ Kind: StoredKind.Text }, true) when Scale(property) is { } scale => SqlText.Of($"CASE WHEN {value} IS NULL THEN NULL ELSE printf('%.{SqlText.Literal(scale)}f', {value} / {Power(scale)}.0) END"),
        ({ Kind: StoredKind.Unix }, true) => SqlText.Of($"CAST(strftime('%s', substr({value}, 1, 19)) AS INTEGER)"),
        ({ Kind: StoredKind.Unix }, false) => SqlText.Of($"floor(extract(epoch FROM {value}))::bigint"),
        ({ Kind: StoredKind.LocalTimestamp, Zone: not StoredAs.Utc and var zone }, true) => SqlText.Of($"local_of_instant({value}, {SqlText.Literal(dialect, zone)})"),
        ({ Kind: StoredKind.LocalTimestamp, Zone: var zone }, false) => SqlText.Of($"({value} AT TIME ZONE {SqlText.Literal(dialect, zone)})"),
        ({ Kind: StoredKind.Text }, false) when IsInstant(property) => SqlText.Of($"rtrim(rtrim(to_char({value} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '0'), '.')"),
        ({ Kind: StoredKind.Json }, false) => SqlText.Of($"{value}::json"),
        (_, false) => SqlText.Of($"{Sized(property, value)}::text"),
        (_, true) => SqlText.Of($"rtrim(rtrim(substr(replace({value}, 'T', ' '), 1, 26), '0'), '.')"),
    };

    /// <summary>A text as it sorts: by code point, whatever its column would say.</summary>
    /// <param name="value">The value in SQL.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isManaged">Whether every column in it is the service's own, which sorts so by itself.</param>
    /// <param name="dialect">The database's SQL.</param>
    public static SqlText Ordered(SqlText value, TypeSymbol type, bool isManaged, SqlDialect dialect) =>
        isManaged || dialect == SqlDialect.Sqlite || type.NonOptional is not ScalarType { Definition.IsText: true } ? value : SqlText.Of($"{value} COLLATE \"C\"");

    // The column itself would take any number of digits.
    private static SqlText Sized(PropertySymbol property, SqlText value) =>
        property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number ? SqlText.Of($"{value}::{SqlText.ColumnType(number.Definition.PostgreSqlType(number))}") : value;

    private static int? Scale(PropertySymbol property) =>
        property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number ? DecimalDefinition.Scale(number) : null;

    private static bool IsInstant(PropertySymbol property) => property.Type.NonOptional is ScalarType { Definition: DateTimeDefinition };

    private static SqlText Power(int scale)
    {
        var power = 1L;
        for (var digit = 0; digit < scale; digit++)
        {
            power *= 10;
        }

        return SqlText.Literal(power);
    }
}
