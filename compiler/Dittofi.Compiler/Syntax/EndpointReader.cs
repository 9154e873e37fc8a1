using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads an endpoint (language page, section 4).</summary>
internal static class EndpointReader
{
    /// <summary>The keys of an endpoint.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("method", KeyShape.Word, "GET, POST, PUT, DELETE or PATCH.", IsRequired: true),
        new("path", KeyShape.Text, "The path, with a `{placeholder}` for each path variable; `{id:long}` gives its type too.", IsRequired: true),
        new("summary", KeyShape.Text, "A line for the OpenAPI document."),
        new("description", KeyShape.Text, "More lines for it."),
        new("variables", KeyShape.Map, "What a request carries: `body`, `path`, `query`, `header`."),
        new("action", KeyShape.Map, "The action that its requests run, without a `trigger`; or an action of its own names the endpoint."),
        new("request", KeyShape.Word, "How the body comes: `json`, or `form` (application/x-www-form-urlencoded).", Default: "json"),
        new("response", KeyShape.Word, "How the answer goes: `json`, or `text` (text/plain).", Default: "json"),
        KeySpec.Later("auth", KeyShape.Name),
        KeySpec.Later("roles", KeyShape.Values),
        new("limits", KeyShape.Map, "How large, how many and how long its requests may be: `body`, `rate`, `timeout`."),
        KeySpec.Later("idempotent", KeyShape.Word),
        new("cache", KeyShape.Text, "How long an answer is kept and given again to requests with the same variables, from `1s` to `24h`; GET only."),
        new("cors", KeyShape.Map, "Which sites may call, in place of what the project says; `none` for none."),
        new("replaces", KeyShape.Name, "The endpoint of a model's `api` whose place it takes: `Shoe.create`."),
        .. ReadingSyntax.Keys,
    ];

    /// <summary>The keys of its variables.</summary>
    public static readonly IReadOnlyList<KeySpec> VariableKeys =
    [
        new("body", KeyShape.Fields, "A model (its writable properties), or a map of fields."),
        new("path", KeyShape.Fields, "One entry per placeholder of the path."),
        new("query", KeyShape.Fields, "The query variables."),
        new("header", KeyShape.Fields, "The header variables; `label` gives the header's name."),
    ];

    /// <summary>The endpoint of an entry, or null when it is no map.</summary>
    public static EndpointSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        if (MappingReader.Open(entry.Value, $"the endpoint {name.Value}", name.Span, Keys, diagnostics) is not { } reader)
        {
            return null;
        }

        var variables = reader.Entry("variables") is { } held
            ? MappingReader.Open(held.Value, $"the variables of {name.Value}", held.Key.Span, VariableKeys, diagnostics)
            : null;
        return new EndpointSyntax(
            name,
            reader.Text("summary"),
            reader.Text("description"),
            reader.Scalar("method"),
            reader.Scalar("path"),
            variables?.Node("body"),
            variables?.Entry("path"),
            FieldReader.Read(variables?.Node("path"), "the path variables", diagnostics),
            FieldReader.Read(variables?.Node("query"), "the query variables", diagnostics),
            FieldReader.Read(variables?.Node("header"), "the header variables", diagnostics))
        {
            Request = reader.Scalar("request"),
            Response = reader.Scalar("response"),
            Reading = ReadingSyntax.Read(reader),
            Cache = reader.Scalar("cache"),
            Cors = CorsReader.Read(reader.Entry("cors"), $"the cors of {name.Value}", diagnostics),
            Limits = LimitsReader.Read(reader.Entry("limits"), name.Value, diagnostics),
            Replaces = reader.Scalar("replaces") is { } replaced ? NameSyntax.From(replaced) : null,
            Action = reader.Entry("action") is { } action ? ActionReader.ReadHeld(action, name.Value, diagnostics) : null,
        };
    }
}
