using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>Writes the endpoints of one row: what creates, reads, replaces, changes and deletes it.</summary>
internal sealed class RowEndpoints(ApiModel model)
{
    private const string Id = "path.id";

    private SourceSpan Place => model.Api.Span;

    private string OnePath => model.Path.TrimEnd('/') + "/{id:" + model.IdType + "}";

    /// <summary>GET of a row.</summary>
    public YamlEntry Get() => Endpoint(
        "get", $"Reads one {model.One}", "GET", OnePath, null, Answers(null, null, Yielding(("get", model.Name), ("id", Id), ("orFail", "404"))));

    /// <summary>POST of a new row.</summary>
    public YamlEntry Create() => Endpoint(
        "create",
        $"Creates one {model.One}",
        "POST",
        model.Path,
        MadeYaml.Words(Place, ("body", model.Body)),
        Answers("201", model.IdField is { } id ? $"{model.FullPath.TrimEnd('/')}/${{{model.Row}.{id}}}" : null, Yielding(("create", model.Name), ("from", "${body}"))));

    /// <summary>PUT of a whole row.</summary>
    public YamlEntry Replace() => Change("replace", $"Replaces one {model.One}", "PUT", model.ChangeBody, "${body}");

    /// <summary>PATCH of what was sent.</summary>
    public YamlEntry Update() => Change("update", $"Changes one {model.One} by what is sent", "PATCH", $"partial({model.ChangeBody})", "${sent(body)}");

    /// <summary>DELETE of a row.</summary>
    public YamlEntry Delete() => Endpoint(
        "delete",
        $"Deletes one {model.One}",
        "DELETE",
        OnePath,
        model.Version is null ? null : MadeYaml.Map(Place, Header()),
        [("events", MadeYaml.List(Place, Event([("delete", model.Name), ("id", Id), .. IfMatch, ("orFail", "404")]))), ("status", Word("204"))]);

    private YamlEntry Change(string verb, string summary, string method, string body, string from) => Endpoint(
        verb,
        summary,
        method,
        OnePath,
        MadeYaml.Map(Place, [.. model.Version is null ? [] : new[] { Header() }, ("body", Word(body))]),
        Answers(null, null, Yielding([("update", model.Name), ("id", Id), .. IfMatch, ("from", from), ("orFail", "404")])));

    private (string Key, string Value)[] IfMatch => model.Version is null ? [] : [("ifMatch", "${header.ifMatch}")];

    private (string Key, YamlNode Value) Header() =>
        ("header", MadeYaml.Map(Place, ("ifMatch", MadeYaml.Words(Place, ("type", "text?"), ("label", "If-Match")))));

    private (string Key, YamlNode Value)[] Answers(string? status, string? location, YamlNode only)
    {
        var headers = new List<(string Key, string Value)>();
        if (location is not null)
        {
            headers.Add(("Location", location));
        }

        if (model.VersionField is { } version)
        {
            headers.Add(("ETag", $"\"${{{model.Row}.{version}}}\""));
        }

        return
        [
            ("events", MadeYaml.List(Place, only)),
            ("response", Word($"${{{model.Row}}}")),
            .. status is null ? [] : new[] { ("status", (YamlNode)Word(status)) },
            .. headers.Count == 0 ? [] : new[] { ("headers", (YamlNode)MadeYaml.Words(Place, headers)) },
        ];
    }

    private YamlEntry Endpoint(string verb, string summary, string method, string path, YamlNode? variables, (string Key, YamlNode Value)[] action) =>
        Endpoint(model, verb, summary, method, path, variables, action);

    /// <summary>An endpoint that holds its action.</summary>
    public static YamlEntry Endpoint(
        ApiModel model, string verb, string summary, string method, string path, YamlNode? variables, (string Key, YamlNode Value)[] action, YamlNode? unknown = null)
    {
        var place = model.Api.Span;
        var pathPlace = model.Api.Path?.Span ?? place;
        return new YamlEntry(
            MadeYaml.Scalar($"{model.Name}.{verb}", place),
            MadeYaml.Map(
                place,
                [
                    ("summary", MadeYaml.Scalar(summary, place)),
                    ("method", MadeYaml.Scalar(method, place)),
                    ("path", MadeYaml.Scalar(path, pathPlace)),
                    .. unknown is null ? [] : new[] { ("unknown", unknown) },
                    .. variables is null ? [] : new[] { ("variables", variables) },
                    ("action", MadeYaml.Map(place, action)),
                ]));
    }

    // What yields the row, as answers show it.
    private YamlMapping Yielding(params (string Key, string Value)[] keys) => MadeYaml.Map(
        Place,
        [
            .. keys.Select(key => (key.Key, (YamlNode)Word(key.Value))),
            .. model.Api.View is { } view ? new[] { (SelectSyntax.Key, (YamlNode)view) } : [],
            ("as", Word(model.Row)),
        ]);

    private YamlMapping Event(params (string Key, string Value)[] keys) => MadeYaml.Words(Place, keys);

    private YamlScalar Word(string value) => MadeYaml.Scalar(value, Place);
}
