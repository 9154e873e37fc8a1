using System;
using System.Text;
using System.Text.Json;

namespace App.Runtime;

/// <summary>The single values of a request's JSON.</summary>
internal ref partial struct JsonInput
{
    public string Text()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            Mismatch(Messages.Text);
            return "";
        }

        var text = StringOrNull();
        if (text is null || !CodePoints.AreStorable(text))
        {
            Report(Messages.TextCharacters);
            return "";
        }

        return text;
    }

    public string? OptionalText() => IsNull ? null : Text();

    public int Integer()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var value))
        {
            return value;
        }

        if (TextNumber() is { } text && WholeNumber.TryParse(text, out value))
        {
            return value;
        }

        Mismatch(Messages.Integer);
        return 0;
    }

    public int? OptionalInteger() => IsNull ? null : Integer();

    public long Long()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var value))
        {
            return value;
        }

        if (TextNumber() is { } text && WholeNumber.TryParse(text, out value))
        {
            return value;
        }

        Mismatch(Messages.Long);
        return 0;
    }

    public long? OptionalLong() => IsNull ? null : Long();

    /// <summary>Reads a decimal exactly; digits beyond what can be kept break a rule rather than being rounded away.</summary>
    public decimal Decimal(int precision, int scale)
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            if (TextNumber() is { } given)
            {
                return Decimal(given, precision, scale);
            }

            Mismatch(Messages.Number);
            return 0;
        }

        var bytes = _reader.ValueSpan;
        Span<char> text = bytes.Length <= 64 ? stackalloc char[64] : new char[bytes.Length];
        var length = Encoding.ASCII.GetChars(bytes, text);
        return Decimal(text[..length], precision, scale);
    }

    private decimal Decimal(scoped ReadOnlySpan<char> text, int precision, int scale)
    {
        if (!DecimalText.TryParse(text, precision, scale, out var value, out var fits))
        {
            Mismatch(Messages.Number);
        }
        else if (!fits)
        {
            _errors.AddRule(Key(), Messages.Digits(precision, scale));
        }

        return value;
    }

    public decimal? OptionalDecimal(int precision, int scale) => IsNull ? null : Decimal(precision, scale);

    /// <summary>Reads a floating-point number; one beyond its range is refused rather than taken for infinity.</summary>
    public double Double()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return value + 0.0;
        }

        if (TextNumber() is { } text && FiniteNumber.TryParse(text, out value))
        {
            return value;
        }

        Mismatch(Messages.Double);
        return 0;
    }

    public double? OptionalDouble() => IsNull ? null : Double();

    public bool Boolean()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.GetBoolean();
        }

        Mismatch(Messages.Boolean);
        return false;
    }

    public bool? OptionalBoolean() => IsNull ? null : Boolean();

    public DateTimeOffset Instant()
    {
        if (_reader.TokenType == JsonTokenType.String && Runtime.Instant.TryParse(StringOrNull(), out var value))
        {
            return value;
        }

        Mismatch(Messages.Instant);
        return default;
    }

    public DateTimeOffset? OptionalInstant() => IsNull ? null : Instant();

    public Guid Uuid()
    {
        if (_reader.TokenType == JsonTokenType.String && UuidText.TryParse(StringOrNull(), out var value))
        {
            return value;
        }

        Mismatch(Messages.Uuid);
        return default;
    }

    public Guid? OptionalUuid() => IsNull ? null : Uuid();

    public DateOnly Date()
    {
        if (_reader.TokenType == JsonTokenType.String && DateText.TryParse(StringOrNull(), out var value))
        {
            return value;
        }

        Mismatch(Messages.Date);
        return default;
    }

    public DateOnly? OptionalDate() => IsNull ? null : Date();

    public TimeOnly Time()
    {
        if (_reader.TokenType == JsonTokenType.String && TimeText.TryParse(StringOrNull(), out var value))
        {
            return value;
        }

        Mismatch(Messages.Time);
        return default;
    }

    public TimeOnly? OptionalTime() => IsNull ? null : Time();

    public string Email() => Form(EmailText.Normalize, Messages.Email);

    public string? OptionalEmail() => IsNull ? null : Email();

    public string Url() => Form(UrlText.Normalize, Messages.Url);

    public string? OptionalUrl() => IsNull ? null : Url();

    /// <summary>Reads any JSON but null, in the one form in which it is kept.</summary>
    public JsonElement Json()
    {
        if (IsNull)
        {
            Mismatch(Messages.NotNull);
            return default;
        }

        var value = JsonElement.ParseValue(ref _reader);
        if (CanonicalJson.Normalize(value) is { } kept)
        {
            return kept;
        }

        Report(Messages.Json);
        return default;
    }

    public JsonElement? OptionalJson() => IsNull ? null : Json();

    public T Enum<T>(EnumText<T> texts)
        where T : struct, Enum
    {
        if (_reader.TokenType == JsonTokenType.String && texts.TryParse(StringOrNull(), out var value))
        {
            return value;
        }

        Mismatch(Messages.OneOf(texts.Listed));
        return default;
    }

    public T? OptionalEnum<T>(EnumText<T> texts)
        where T : struct, Enum =>
        IsNull ? null : Enum(texts);

    /// <summary>Reads a text of a certain form, brought into its one spelling.</summary>
    private string Form(Func<string, string?> normalize, string message)
    {
        if (_reader.TokenType == JsonTokenType.String && StringOrNull() is { } text && normalize(text) is { } value)
        {
            return value;
        }

        Mismatch(message);
        return "";
    }

    /// <summary>The text that may stand for a number, or null.</summary>
    private readonly string? TextNumber() =>
        _leniency.HasFlag(Leniency.TextNumbers) && _reader.TokenType == JsonTokenType.String ? StringOrNull() : null;

    private readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>The text at hand, or null where an escape in it is half a surrogate pair.</summary>
    private readonly string? StringOrNull()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
