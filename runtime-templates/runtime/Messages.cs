using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>What a request is told about a field.</summary>
internal static class Messages
{
    public const string Required = "Is required.";
    public const string NotNull = "Must not be null.";
    public const string UnknownField = "Is not a known field.";
    public const string UnknownVariable = "Is not a known variable.";
    public const string Doubled = "Is given more than once.";
    public const string Object = "Must be an object.";
    public const string List = "Must be a list.";
    public const string SingleValue = "Must be a single value.";
    public const string Text = "Must be a text.";
    public const string TextCharacters = "Must not hold a NUL character, half a surrogate pair or invalid UTF-8.";
    public const string Integer = "Must be a whole number between -2147483648 and 2147483647, without point or exponent.";
    public const string Long =
        "Must be a whole number between -9223372036854775808 and 9223372036854775807, without point or exponent.";

    public const string Number = "Must be a number.";
    public const string Double = "Must be a number, between -1.7976931348623157E+308 and 1.7976931348623157E+308.";
    public const string Boolean = "Must be true or false.";
    public const string Instant =
        "Must be a date and time with an offset and at most six digits of a second, like 2026-03-01T10:00:00Z.";

    public const string Date = "Must be a date, like 2026-03-01.";
    public const string Time = "Must be a time of the day with at most six digits of a second, like 10:00 or 10:00:00.5.";
    public const string Email = "Must be an e-mail address of at most 254 characters, like name@example.com.";
    public const string Url = "Must be an absolute http or https address of at most 2048 characters, like https://example.com/a.";
    public const string Uuid = "Must be a UUID, like 123e4567-e89b-12d3-a456-426614174000.";

    public const string Json =
        "Must be JSON without doubled keys, NUL characters and half surrogate pairs, its numbers of at most 400 digits on either side of the point.";

    public static string Min(IFormattable min) => $"Must be at least {Show(min)}.";

    public static string Max(IFormattable max) => $"Must be at most {Show(max)}.";

    public static string MaxLength(int max) => $"Must have at most {max} characters.";

    public static string MinLength(int min) => $"Must have at least {min} characters.";

    public static string OneOf(params string[] values) => $"Must be one of: {string.Join(", ", values)}.";

    public static string OneOf<T>(params T[] values)
        where T : struct, IFormattable =>
        OneOf(Array.ConvertAll(values, static value => Show(value)));

    public static string TakenTogether(string[] others) => "Is already taken together with " + string.Join(", ", others) + ".";

    public static string Digits(int precision, int scale) => scale == 0
        ? $"Must have at most {precision} digits and none after the point."
        : $"Must have at most {precision - scale} digits before the point and {scale} after it.";

    // FluentValidation takes braces in a message for placeholders; numbers and instants have none.
    public static string Show(IFormattable value) => value switch
    {
        DateTimeOffset instant => Runtime.Instant.ToText(instant),
        DateOnly date => DateText.ToText(date),
        TimeOnly time => TimeText.ToText(time),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };
}
