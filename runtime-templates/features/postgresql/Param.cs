using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace App.Runtime;

/// <summary>Makes the parameters of statements. An absent value is NULL.</summary>
internal static class Param
{
    public static Parameter Text(string? value) =>
        value is null ? Null(NpgsqlDbType.Text) : Typed(value);

    public static Parameter Integer(int? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Integer);

    public static Parameter Long(long? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Bigint);

    /// <summary>Rounded half away from zero to the places of the column, as on every database.</summary>
    public static Parameter Decimal(decimal? value, int scale) =>
        value is { } given ? Typed(Scaled.WithScale(given, scale)) : Null(NpgsqlDbType.Numeric);

    public static Parameter Double(double? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Double);

    public static Parameter Boolean(bool? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Boolean);

    public static Parameter Instant(DateTimeOffset? value) =>
        value is { } given ? Typed(given.UtcDateTime) : Null(NpgsqlDbType.TimestampTz);

    public static Parameter Date(DateOnly? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Date);

    public static Parameter Time(TimeOnly? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Time);

    public static Parameter Json(JsonElement? value) =>
        value is { } given ? Typed(given.GetRawText(), NpgsqlDbType.Jsonb) : Null(NpgsqlDbType.Jsonb);

    public static Parameter Uuid(Guid? value) =>
        value is { } given ? Typed(given) : Null(NpgsqlDbType.Uuid);

    public static Parameter Enum<T>(T? value, EnumText<T> texts)
        where T : struct, Enum =>
        Text(value is { } given ? texts.ToText(given) : null);

    public static Parameter TextList(IReadOnlyList<string>? values) => Listed(values, static value => value, NpgsqlDbType.Text);

    public static Parameter IntegerList(IReadOnlyList<int>? values) => Listed(values, static value => value, NpgsqlDbType.Integer);

    public static Parameter LongList(IReadOnlyList<long>? values) => Listed(values, static value => value, NpgsqlDbType.Bigint);

    public static Parameter DecimalList(IReadOnlyList<decimal>? values, int scale) =>
        Listed(values, value => Scaled.WithScale(value, scale), NpgsqlDbType.Numeric);

    public static Parameter DoubleList(IReadOnlyList<double>? values) => Listed(values, static value => value, NpgsqlDbType.Double);

    public static Parameter BooleanList(IReadOnlyList<bool>? values) => Listed(values, static value => value, NpgsqlDbType.Boolean);

    public static Parameter InstantList(IReadOnlyList<DateTimeOffset>? values) =>
        Listed(values, static value => value.UtcDateTime, NpgsqlDbType.TimestampTz);

    public static Parameter DateList(IReadOnlyList<DateOnly>? values) => Listed(values, static value => value, NpgsqlDbType.Date);

    public static Parameter TimeList(IReadOnlyList<TimeOnly>? values) => Listed(values, static value => value, NpgsqlDbType.Time);

    public static Parameter UuidList(IReadOnlyList<Guid>? values) => Listed(values, static value => value, NpgsqlDbType.Uuid);

    public static Parameter EnumList<T>(IReadOnlyList<T>? values, EnumText<T> texts)
        where T : struct, Enum =>
        Listed(values, texts.ToText, NpgsqlDbType.Text);

    private static Parameter Listed<T, TStored>(IReadOnlyList<T>? values, Func<T, TStored> store, NpgsqlDbType type)
    {
        const NpgsqlDbType Array = NpgsqlDbType.Array;
        return values is null ? Null(Array | type) : Typed<TStored[]>([.. values.Select(store)], Array | type);
    }

    // Npgsql knows the type of a value by its class, and finds it faster than by its name.
    private static Parameter Typed<T>(T value) => new(new NpgsqlParameter<T> { TypedValue = value });

    private static Parameter Typed<T>(T value, NpgsqlDbType type) =>
        new(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });

    private static Parameter Null(NpgsqlDbType type) =>
        new(new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type });

    /// <summary>The values of many rows: an array for each column, and one of their places. Their number has no limit.</summary>
    public static Parameter[] Rows(Parameter[][] rows)
    {
        var columns = rows[0].Select((_, column) => Column([.. rows.Select(row => row[column].Value)]));
        return [.. columns, new(new NpgsqlParameter<int[]> { TypedValue = [.. Enumerable.Range(0, rows.Length)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer })];
    }

    private static Parameter Column(NpgsqlParameter[] cells) => cells[0].NpgsqlDbType switch
    {
        NpgsqlDbType.Text => Array([.. cells.Select(cell => cell.Value as string)], NpgsqlDbType.Text),
        NpgsqlDbType.Integer => Array([.. cells.Select(cell => cell.Value as int?)], NpgsqlDbType.Integer),
        NpgsqlDbType.Bigint => Array([.. cells.Select(cell => cell.Value as long?)], NpgsqlDbType.Bigint),
        NpgsqlDbType.Numeric => Array([.. cells.Select(cell => cell.Value as decimal?)], NpgsqlDbType.Numeric),
        NpgsqlDbType.Boolean => Array([.. cells.Select(cell => cell.Value as bool?)], NpgsqlDbType.Boolean),
        NpgsqlDbType.TimestampTz => Array([.. cells.Select(cell => cell.Value as DateTime?)], NpgsqlDbType.TimestampTz),
        NpgsqlDbType.Uuid => Array([.. cells.Select(cell => cell.Value as Guid?)], NpgsqlDbType.Uuid),
        NpgsqlDbType.Double => Array([.. cells.Select(cell => cell.Value as double?)], NpgsqlDbType.Double),
        NpgsqlDbType.Date => Array([.. cells.Select(cell => cell.Value as DateOnly?)], NpgsqlDbType.Date),
        NpgsqlDbType.Time => Array([.. cells.Select(cell => cell.Value as TimeOnly?)], NpgsqlDbType.Time),
        NpgsqlDbType.Jsonb => Array([.. cells.Select(cell => cell.Value as string)], NpgsqlDbType.Jsonb),
        var other => throw new InvalidOperationException($"A value of type {other} cannot be one of many rows."),
    };

    private static Parameter Array<T>(T[] values, NpgsqlDbType type) =>
        new(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
