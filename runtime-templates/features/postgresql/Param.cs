using System;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace App.Runtime;

/// <summary>Makes the parameters of statements. An absent value is NULL.</summary>
internal static class Param
{
    public static Parameter Text(string? value) =>
        value is null ? Null(NpgsqlDbType.Text) : Typed(value, NpgsqlDbType.Text);

    public static Parameter Integer(int? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Integer) : Null(NpgsqlDbType.Integer);

    public static Parameter Long(long? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Bigint) : Null(NpgsqlDbType.Bigint);

    /// <summary>Rounded half away from zero to the places of the column, as on every database.</summary>
    public static Parameter Decimal(decimal? value, int scale) =>
        value is { } given ? Typed(Scaled.WithScale(given, scale), NpgsqlDbType.Numeric) : Null(NpgsqlDbType.Numeric);

    public static Parameter Double(double? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Double) : Null(NpgsqlDbType.Double);

    public static Parameter Boolean(bool? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Boolean) : Null(NpgsqlDbType.Boolean);

    public static Parameter Instant(DateTimeOffset? value) =>
        value is { } given ? Typed(given.UtcDateTime, NpgsqlDbType.TimestampTz) : Null(NpgsqlDbType.TimestampTz);

    public static Parameter Date(DateOnly? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Date) : Null(NpgsqlDbType.Date);

    public static Parameter Time(TimeOnly? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Time) : Null(NpgsqlDbType.Time);

    public static Parameter Json(JsonElement? value) =>
        value is { } given ? Typed(given.GetRawText(), NpgsqlDbType.Jsonb) : Null(NpgsqlDbType.Jsonb);

    public static Parameter Uuid(Guid? value) =>
        value is { } given ? Typed(given, NpgsqlDbType.Uuid) : Null(NpgsqlDbType.Uuid);

    public static Parameter Enum<T>(T? value, EnumText<T> texts)
        where T : struct, Enum =>
        Text(value is { } given ? texts.ToText(given) : null);

    private static Parameter Typed<T>(T value, NpgsqlDbType type) =>
        new(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });

    private static Parameter Null(NpgsqlDbType type) =>
        new(new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type });
}
