using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>The variables of a query string. Names that nobody asks for are ignored, or refused; one that is asked for may be given once, unless it is a list.</summary>
internal sealed class QueryInput : TextInput
{
    private const string Root = "query";
    private const int MaxShownName = 100;

    private readonly List<KeyValuePair<string, string?>> _pairs = [];
    private readonly bool _isBroken;
    private HashSet<string>? _asked;
    private string? _item;
    private string? _itemText;

    public QueryInput(HttpRequest request, RequestErrors errors)
        : base(Root, errors)
    {
        var text = request.QueryString.Value;
        if (text is not { Length: > 1 })
        {
            return;
        }

        foreach (var pair in text[1..].Split('&'))
        {
            var equals = pair.IndexOf('=');
            var name = PercentEncoding.Decode(equals < 0 ? pair : pair[..equals], plusIsSpace: true);
            if (name is null)
            {
                _isBroken = true;
            }
            else
            {
                _pairs.Add(new(name, equals < 0 ? "" : PercentEncoding.Decode(pair[(equals + 1)..], plusIsSpace: true)));
            }
        }
    }

    /// <summary>Reads the variables with an emitted reader; one that it does not ask for is a mistake.</summary>
    public static T ReadAll<T>(HttpRequest request, Func<QueryInput, T> read, RequestErrors errors)
    {
        var input = new QueryInput(request, errors) { _asked = new HashSet<string>(StringComparer.Ordinal) };
        var value = read(input);
        if (input._isBroken)
        {
            errors.AddShape(Root, Messages.TextCharacters);
        }

        foreach (var pair in input._pairs)
        {
            if (pair is not { Key: "", Value: "" } && input._asked.Add(pair.Key))
            {
                errors.AddShape(Root + "." + CodePoints.Cut(pair.Key, MaxShownName), Messages.UnknownVariable);
            }
        }

        return value;
    }

    /// <summary>A variable that may be given several times, each time one value; null where it is not given.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="read">Reads the value of a name that stands for one of them.</param>
    public List<T>? OptionalList<T>(string name, Func<string, T> read)
    {
        _asked?.Add(name);
        List<T>? values = null;
        foreach (var pair in _pairs)
        {
            if (pair.Key == name)
            {
                values ??= [];
                _item = string.Create(CultureInfo.InvariantCulture, $"{name}[{values.Count}]");
                _itemText = pair.Value;
                values.Add(read(_item));
                _item = null;
            }
        }

        return values;
    }

    /// <summary>The same of one that must be given.</summary>
    public List<T> List<T>(string name, Func<string, T> read) => OptionalList(name, read) ?? Missing(name, new List<T>());

    protected override string? Take(string name)
    {
        if (name == _item)
        {
            return _itemText ?? Refuse(name, Messages.TextCharacters);
        }

        _asked?.Add(name);
        string? found = null;
        var count = 0;
        foreach (var pair in _pairs)
        {
            if (pair.Key == name)
            {
                count++;
                found = pair.Value;
            }
        }

        if (count == 0)
        {
            return null;
        }

        if (count == 1 && found is not null)
        {
            return found;
        }

        return Refuse(name, count > 1 ? Messages.Doubled : Messages.TextCharacters);
    }
}
