using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace App.Runtime;

/// <summary>
/// Reads the JSON of a request, strictly and to its end: a value that is wrong is noted under its place
/// (<c>body.items[3].price</c>), replaced by a neutral one, and reading goes on.
/// Broken JSON ends it with a <see cref="JsonException"/>.
/// </summary>
internal ref partial struct JsonInput
{
    private const int MaxDepth = 64;

    /// <summary>As much as an answer repeats of a name that the sender made up.</summary>
    private const int MaxShownName = 100;

    private readonly RequestErrors _errors;
    private readonly string _root;
    private readonly Leniency _document;
    private Leniency _leniency;
    private Utf8JsonReader _reader;
    private (string? Name, int Index)[] _path;
    private int _depth;

    public JsonInput(ReadOnlySpan<byte> json, string root, RequestErrors errors, Leniency leniency = Leniency.None)
    {
        _document = _leniency = leniency;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        _root = root;
        _errors = errors;
        _path = new (string? Name, int Index)[4];
    }

    /// <summary>Reads one whole document.</summary>
    public T Document<T>(JsonValueReader<T> read)
    {
        _reader.Read();
        var value = read(ref this);
        _reader.Read();
        return value;
    }

    /// <summary>Starts an object; its fields follow one by one from <see cref="NextField"/>.</summary>
    public JsonObject Object(JsonFields fields)
    {
        var isObject = _reader.TokenType == JsonTokenType.StartObject;
        if (isObject)
        {
            Push();
        }
        else
        {
            Mismatch(Messages.Object);
        }

        var outer = _leniency;
        _leniency = isObject ? fields.Within(_document) : outer;
        return new JsonObject(fields, isObject) { Outer = outer };
    }

    /// <summary>
    /// Goes to the value of the next known field and returns its name, or null at the end, where missing fields are noted.
    /// </summary>
    public string? NextField(ref JsonObject fields)
    {
        if (!fields.IsObject)
        {
            return null;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = IndexOfField(ref fields);
            _reader.Read();
            if (index >= 0)
            {
                fields.Next = index + 1;
                return fields.Fields.Names[index];
            }

            _reader.Skip();
        }

        for (var index = 0; index < fields.Fields.RequiredCount; index++)
        {
            if (!fields.WasSeen(index))
            {
                Name(fields.Fields.Names[index]);
                Report(Messages.Required);
            }
        }

        _depth--;
        _leniency = fields.Outer;
        return null;
    }

    /// <summary>Reads a list; each item under its index.</summary>
    public List<T> List<T>(JsonValueReader<T> read)
    {
        var items = new List<T>();
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Mismatch(Messages.List);
            return items;
        }

        Push();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            _path[_depth - 1] = (null, items.Count);
            items.Add(read(ref this));
        }

        _depth--;
        return items;
    }

    /// <summary>Reads a value that may be null.</summary>
    public T? Optional<T>(JsonValueReader<T> read)
        where T : class =>
        _reader.TokenType == JsonTokenType.Null ? null : read(ref this);

    /// <summary>The place of a known field seen for the first time, else -1, which has been reported where it is a mistake.</summary>
    private int IndexOfField(ref JsonObject fields)
    {
        var index = _reader.ValueIsEscaped
            ? fields.Fields.IndexOf(Encoding.UTF8.GetBytes(Unescaped()), fields.Next)
            : fields.Fields.IndexOf(_reader.ValueSpan, fields.Next);
        if (index < 0)
        {
            if (_leniency.HasFlag(Leniency.UnknownFields))
            {
                return -1;
            }

            Name(CodePoints.Cut(Unescaped(), MaxShownName));
            Report(Messages.UnknownField);
            return -1;
        }

        Name(fields.Fields.Names[index]);
        if (!fields.See(index))
        {
            Report(Messages.Doubled);
            return -1;
        }

        return index;
    }

    /// <summary>The text at hand, also where it is no valid Unicode.</summary>
    private readonly string Unescaped()
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        }
    }

    private void Push()
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }

        _path[_depth++] = default;
    }

    private readonly void Name(string name) => _path[_depth - 1] = (name, 0);

    /// <summary>Notes a value of the wrong kind, and steps over it.</summary>
    private void Mismatch(string message)
    {
        Report(_reader.TokenType == JsonTokenType.Null ? Messages.NotNull : message);
        _reader.Skip();
    }

    private readonly void Report(string message) => _errors.AddShape(Key(), message);

    private readonly string Key()
    {
        if (_errors.IsFull)
        {
            return _root;
        }

        var key = new StringBuilder(_root);
        for (var level = 0; level < _depth; level++)
        {
            var (name, index) = _path[level];
            if (name is null)
            {
                key.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                key.Append('.').Append(name);
            }
        }

        return key.ToString();
    }
}
