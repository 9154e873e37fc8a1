using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Reads variables that come as text: of the path, the query and the headers. The forms are the invariant ones of JSON.</summary>
internal abstract class TextInput(string root, RequestErrors errors)
{
    private string? _refused;

    private delegate bool Parser<T>(string text, out T value);

    public string Text(string name) => Text(name, null) ?? Missing(name, "");

    [return: NotNullIfNotNull(nameof(fallback))]
    public string? Text(string name, string? fallback)
    {
        var text = Take(name);
        if (text is null)
        {
            return fallback;
        }

        if (CodePoints.AreStorable(text))
        {
            return text;
        }

        Fail(name, Messages.TextCharacters);
        return "";
    }

    public string? OptionalText(string name) => Text(name, null);

    public int Integer(string name) => OptionalInteger(name) ?? Missing(name, 0);

    public int Integer(string name, int fallback) => OptionalInteger(name) ?? fallback;

    public int? OptionalInteger(string name) => Parse<int>(name, WholeNumber.TryParse, Messages.Integer);

    public long Long(string name) => OptionalLong(name) ?? Missing(name, 0L);

    public long Long(string name, long fallback) => OptionalLong(name) ?? fallback;

    public long? OptionalLong(string name) => Parse<long>(name, WholeNumber.TryParse, Messages.Long);

    public double Double(string name) => OptionalDouble(name) ?? Missing(name, 0d);

    public double Double(string name, double fallback) => OptionalDouble(name) ?? fallback;

    public double? OptionalDouble(string name) => Parse<double>(name, FiniteNumber.TryParse, Messages.Double);

    public bool Boolean(string name) => OptionalBoolean(name) ?? Missing(name, false);

    public bool Boolean(string name, bool fallback) => OptionalBoolean(name) ?? fallback;

    public virtual bool? OptionalBoolean(string name) => Parse<bool>(name, TryBoolean, Messages.Boolean);

    public DateTimeOffset Instant(string name) => OptionalInstant(name) ?? Missing(name, default(DateTimeOffset));

    public DateTimeOffset Instant(string name, DateTimeOffset fallback) => OptionalInstant(name) ?? fallback;

    public DateTimeOffset? OptionalInstant(string name) =>
        Parse<DateTimeOffset>(name, Runtime.Instant.TryParse, Messages.Instant);

    public Guid Uuid(string name) => OptionalUuid(name) ?? Missing(name, default(Guid));

    public Guid Uuid(string name, Guid fallback) => OptionalUuid(name) ?? fallback;

    public Guid? OptionalUuid(string name) => Parse<Guid>(name, UuidText.TryParse, Messages.Uuid);

    public DateOnly Date(string name) => OptionalDate(name) ?? Missing(name, default(DateOnly));

    public DateOnly Date(string name, DateOnly fallback) => OptionalDate(name) ?? fallback;

    public DateOnly? OptionalDate(string name) => Parse<DateOnly>(name, DateText.TryParse, Messages.Date);

    public TimeOnly Time(string name) => OptionalTime(name) ?? Missing(name, default(TimeOnly));

    public TimeOnly Time(string name, TimeOnly fallback) => OptionalTime(name) ?? fallback;

    public TimeOnly? OptionalTime(string name) => Parse<TimeOnly>(name, TimeText.TryParse, Messages.Time);

    public string Email(string name) => OptionalEmail(name) ?? Missing(name, "");

    public string Email(string name, string fallback) => OptionalEmail(name) ?? fallback;

    public string? OptionalEmail(string name) => Form(name, EmailText.Normalize, Messages.Email);

    public string Url(string name) => OptionalUrl(name) ?? Missing(name, "");

    public string Url(string name, string fallback) => OptionalUrl(name) ?? fallback;

    public string? OptionalUrl(string name) => Form(name, UrlText.Normalize, Messages.Url);

    public JsonElement Json(string name) => OptionalJson(name) ?? Missing(name, default(JsonElement));

    public JsonElement Json(string name, JsonElement fallback) => OptionalJson(name) ?? fallback;

    public JsonElement? OptionalJson(string name) => Parse<JsonElement>(name, CanonicalJson.TryParse, Messages.Json);

    public decimal Decimal(string name, int precision, int scale) =>
        OptionalDecimal(name, precision, scale) ?? Missing(name, 0m);

    public decimal Decimal(string name, int precision, int scale, decimal fallback) =>
        OptionalDecimal(name, precision, scale) ?? fallback;

    public decimal? OptionalDecimal(string name, int precision, int scale)
    {
        var text = TakeValue(name);
        if (text is null)
        {
            return null;
        }

        if (!DecimalText.TryParse(text, precision, scale, out var value, out var fits))
        {
            Fail(name, Messages.Number);
        }
        else if (!fits)
        {
            errors.AddRule(Key(name), Messages.Digits(precision, scale));
        }

        return value;
    }

    public T Enum<T>(string name, EnumText<T> texts)
        where T : struct, Enum =>
        OptionalEnum(name, texts) ?? Missing(name, default(T));

    public T Enum<T>(string name, EnumText<T> texts, T fallback)
        where T : struct, Enum =>
        OptionalEnum(name, texts) ?? fallback;

    public T? OptionalEnum<T>(string name, EnumText<T> texts)
        where T : struct, Enum =>
        Parse<T>(name, texts.TryParse, Messages.OneOf(texts.Listed));

    /// <summary>The text of a variable, or null where it is not given. One that is given but unusable is <see cref="Refuse">refused</see>.</summary>
    protected abstract string? Take(string name);

    /// <summary>The same of a variable whose type is not text.</summary>
    protected virtual string? TakeValue(string name) => Take(name);

    /// <summary>Notes a variable that is given but unusable, so that nothing else is said of it.</summary>
    protected string? Refuse(string name, string message)
    {
        _refused = name;
        Fail(name, message);
        return null;
    }

    /// <summary>Notes a value that cannot be read.</summary>
    protected virtual void Fail(string name, string message) => errors.AddShape(Key(name), message);

    private T? Parse<T>(string name, Parser<T> parser, string message)
        where T : struct
    {
        var text = TakeValue(name);
        if (text is null)
        {
            return null;
        }

        if (!parser(text, out var value))
        {
            Fail(name, message);
        }

        return value;
    }

    private string? Form(string name, Func<string, string?> normalize, string message)
    {
        var text = TakeValue(name);
        if (text is null)
        {
            return null;
        }

        if (normalize(text) is { } value)
        {
            return value;
        }

        Fail(name, message);
        return "";
    }

    /// <summary>Notes a variable that must be given and is not.</summary>
    protected T Missing<T>(string name, T neutral)
    {
        if (_refused != name)
        {
            Fail(name, Messages.Required);
        }

        return neutral;
    }

    private string Key(string name) => root + "." + name;

    private static bool TryBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }
}
