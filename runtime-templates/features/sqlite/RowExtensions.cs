using System;
using System.Data.Common;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Reads the columns of a row as the service knows them.</summary>
internal static class RowExtensions
{
    public static string Text(this DbDataReader row, int column) => row.GetString(column);

    public static string? OptionalText(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static int Integer(this DbDataReader row, int column) => checked((int)row.GetInt64(column));

    public static int? OptionalInteger(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Integer(column);

    public static long Long(this DbDataReader row, int column) => row.GetInt64(column);

    public static long? OptionalLong(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);

    public static decimal Decimal(this DbDataReader row, int column, int scale) =>
        Scaled.FromLong(row.GetInt64(column), scale);

    public static decimal? OptionalDecimal(this DbDataReader row, int column, int scale) =>
        row.IsDBNull(column) ? null : row.Decimal(column, scale);

    public static decimal WideDecimal(this DbDataReader row, int column, int scale) =>
        ScaledNumber.ToDecimal(WideNumber.Read(row.GetFieldValue<byte[]>(column)), scale);

    public static decimal? OptionalWideDecimal(this DbDataReader row, int column, int scale) =>
        row.IsDBNull(column) ? null : row.WideDecimal(column, scale);

    public static double Double(this DbDataReader row, int column) => row.GetDouble(column);

    public static double? OptionalDouble(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDouble(column);

    public static bool Boolean(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    public static bool? OptionalBoolean(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Boolean(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) =>
        Runtime.Instant.Parse(row.GetString(column));

    public static DateTimeOffset? OptionalInstant(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column);

    public static DateOnly Date(this DbDataReader row, int column) => DateText.Parse(row.GetString(column));

    public static DateOnly? OptionalDate(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Date(column);

    public static TimeOnly Time(this DbDataReader row, int column) => TimeText.Parse(row.GetString(column));

    public static TimeOnly? OptionalTime(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Time(column);

    public static JsonElement Json(this DbDataReader row, int column) => CanonicalJson.Parse(row.GetString(column));

    public static JsonElement? OptionalJson(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Json(column);

    public static Guid Uuid(this DbDataReader row, int column) => Guid.ParseExact(row.GetString(column), "D");

    public static Guid? OptionalUuid(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Uuid(column);

    public static T Enum<T>(this DbDataReader row, int column, EnumText<T> texts)
        where T : struct, Enum =>
        texts.Parse(row.GetString(column));

    public static T? OptionalEnum<T>(this DbDataReader row, int column, EnumText<T> texts)
        where T : struct, Enum =>
        row.IsDBNull(column) ? null : texts.Parse(row.GetString(column));
}
