using System.Collections.Generic;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>The variables of a query string. Names that nobody asks for are ignored; one that is asked for may be given once.</summary>
internal sealed class QueryInput : TextInput
{
    private readonly List<KeyValuePair<string, string?>> _pairs = [];

    public QueryInput(HttpRequest request, RequestErrors errors)
        : base("query", errors)
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
            if (name is not null)
            {
                _pairs.Add(new(name, equals < 0 ? "" : PercentEncoding.Decode(pair[(equals + 1)..], plusIsSpace: true)));
            }
        }
    }

    protected override string? Take(string name)
    {
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
