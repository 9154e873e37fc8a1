using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Unicode;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace App.Runtime;

/// <summary>
/// The fields of a form (application/x-www-form-urlencoded), read as strictly as JSON: one that is not known or is given twice is a mistake. Its values have
/// the forms of a query.
/// </summary>
internal sealed class FormInput : TextInput
{
    // More pairs than any form has; each costs an entry.
    private const int MostFields = 1000;

    private const string Root = "body";

    private readonly Dictionary<string, string?> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubled = new(StringComparer.Ordinal);

    private FormInput(string text, RequestErrors errors)
        : base(Root, errors)
    {
        var pairs = text.Split('&', MostFields + 1);
        if (pairs.Length > MostFields)
        {
            errors.AddShape(Root, $"Must have at most {MostFields} fields.");
            return;
        }

        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=');
            var name = PercentEncoding.Decode(equals < 0 ? pair : pair[..equals], plusIsSpace: true);
            if (name is null)
            {
                errors.AddShape(Root, Messages.TextCharacters);
                continue;
            }

            var value = equals < 0 ? "" : PercentEncoding.Decode(pair[(equals + 1)..], plusIsSpace: true);
            if (pair.Length > 0 && !_fields.TryAdd(name, value))
            {
                _doubled.Add(name);
            }
        }
    }

    /// <summary>Reads the form with an emitted reader. Returns null where there is none to read, which is noted in <paramref name="errors"/>.</summary>
    public static async Task<T?> ReadAsync<T>(
        HttpContext context, Func<FormInput, T> read, RequestErrors errors, int limit = RequestBody.DefaultLimit, Leniency leniency = Leniency.None)
        where T : class
    {
        if (await ReadTextAsync(context, errors, limit) is not { } text)
        {
            return null;
        }

        var input = new FormInput(text, errors);
        var value = read(input);
        if (!leniency.HasFlag(Leniency.UnknownFields))
        {
            foreach (var unknown in input._fields.Keys)
            {
                errors.AddShape(Root + "." + unknown, Messages.UnknownField);
            }
        }

        return value;
    }

    protected override string? Take(string name)
    {
        if (!_fields.Remove(name, out var value))
        {
            return null;
        }

        if (value is not null && !_doubled.Contains(name))
        {
            return value;
        }

        return Refuse(name, _doubled.Contains(name) ? Messages.Doubled : Messages.TextCharacters);
    }

    // A browser sends what its user left blank.
    protected override string? TakeValue(string name) => Take(name) is { Length: > 0 } text ? text : null;

    private static async Task<string?> ReadTextAsync(HttpContext context, RequestErrors errors, int limit)
    {
        var request = context.Request;
        if (!IsForm(request.ContentType) || !RequestBody.IsPlain(request.Headers.ContentEncoding))
        {
            errors.Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                "The body must be application/x-www-form-urlencoded in UTF-8, without a Content-Encoding.");
            return null;
        }

        return await WholeBody.ReadAsync(context, errors, limit) is not { } bytes ? null
            : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : Invalid(errors);
    }

    private static string? Invalid(RequestErrors errors)
    {
        errors.AddShape(Root, "Is not valid UTF-8.");
        return null;
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
