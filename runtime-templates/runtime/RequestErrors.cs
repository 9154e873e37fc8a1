using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>
/// Everything that is wrong with one request. What cannot be read is 400, a broken rule 422, and both together 400;
/// a path that names nothing (404), a body too large (413) and a body of another kind (415) come first.
/// </summary>
/// <param name="invalid">The one status of what cannot be read and of broken rules; 0 for one each.</param>
internal sealed class RequestErrors(int invalid = 0)
{
    /// <summary>The most mistakes that one answer lists: a body of a megabyte can hold a hundred thousand.</summary>
    private const int MostListed = 100;

    private static readonly HashSet<string> NoKeys = [];

    private readonly List<(string Key, string Message)> _items = [];
    private int _refusal;
    private string? _refusalDetail;
    private bool _anyShape;

    public bool Any => _refusal != 0 || _items.Count > 0;

    /// <summary>Whether no further mistake would be listed, so that its place need not be worked out.</summary>
    public bool IsFull => _items.Count >= MostListed;

    /// <summary>The status that the errors found so far ask for.</summary>
    public int Status => _refusal != 0 ? _refusal
        : invalid != 0 ? invalid
        : _anyShape ? StatusCodes.Status400BadRequest
        : StatusCodes.Status422UnprocessableEntity;

    /// <summary>A value that cannot be read: of the wrong type, missing, null, unknown or doubled.</summary>
    public void AddShape(string key, string message)
    {
        _anyShape = true;
        AddRule(key, message);
    }

    /// <summary>A value that can be read and breaks a rule.</summary>
    public void AddRule(string key, string message)
    {
        if (!IsFull)
        {
            _items.Add((key, message));
        }
    }

    /// <summary>Refuses the request as a whole. The lowest status stays.</summary>
    public void Refuse(int status, string? detail)
    {
        if (_refusal == 0 || status < _refusal)
        {
            _refusal = status;
            _refusalDetail = detail;
        }
    }

    /// <summary>
    /// Adds the rules that <paramref name="value"/> breaks. A field that could not be read is left out: its value is a stand-in.
    /// </summary>
    public void Check<T>(IValidator<T> validator, T? value, string root)
        where T : class
    {
        if (value is null || IsFull)
        {
            return;
        }

        Check(validator, value, root, UnreadKeys());
    }

    /// <summary>The same for each item of a list, under its index.</summary>
    public void CheckEach<T>(IValidator<T> validator, IReadOnlyList<T>? items, string root)
    {
        var unread = UnreadKeys();
        for (var index = 0; index < items?.Count && !IsFull; index++)
        {
            Check(validator, items[index], string.Create(CultureInfo.InvariantCulture, $"{root}[{index}]"), unread);
        }
    }

    public Task SendAsync(HttpContext context) => Problem.SendAsync(context, Status, detail: _refusalDetail, errors: this);

    /// <summary>The first mistake of each field in one line, for whoever starts the service.</summary>
    internal string ToLine() => string.Join(' ', _items.DistinctBy(item => item.Key).Select(item => $"{item.Key.Replace('.', ':')}: {item.Message}"));

    /// <summary>Writes the map of field to messages, fields in the order they were found.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (_refusal != 0 || _items.Count == 0)
        {
            return;
        }

        var byKey = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (key, message) in _items)
        {
            if (!byKey.TryGetValue(key, out var messages))
            {
                messages = [];
                byKey.Add(key, messages);
                order.Add(key);
            }

            if (!messages.Contains(message))
            {
                messages.Add(message);
            }
        }

        writer.WriteStartObject("errors"u8);
        foreach (var key in order)
        {
            writer.WriteStartArray(key);
            foreach (var message in byKey[key])
            {
                writer.WriteStringValue(message);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void Check<T>(IValidator<T> validator, T value, string root, HashSet<string> unread)
    {
        foreach (var failure in validator.Validate(value).Errors)
        {
            var key = root + "." + failure.PropertyName;
            if (!IsUnread(unread, key))
            {
                AddRule(key, failure.ErrorMessage);
            }
        }
    }

    private HashSet<string> UnreadKeys()
    {
        if (_items.Count == 0)
        {
            return NoKeys;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _items)
        {
            keys.Add(item.Key);
        }

        return keys;
    }

    /// <summary>Whether a value, or something that it is a part of, could not be read.</summary>
    private static bool IsUnread(HashSet<string> unread, string key)
    {
        if (unread.Count == 0)
        {
            return false;
        }

        for (var index = 1; index < key.Length; index++)
        {
            if (key[index] is '.' or '[' && unread.Contains(key[..index]))
            {
                return true;
            }
        }

        return unread.Contains(key);
    }
}
