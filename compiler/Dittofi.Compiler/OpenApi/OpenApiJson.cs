using Dittofi.Compiler.Emit;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>
/// Writes a document as text whose bytes depend on the document alone. NSwag's own serializer finds every member by reflection,
/// which a cold process pays for with several times what the rest of a build takes (compiler/docs/decisions/0003-openapi-writer.md).
/// </summary>
internal sealed class OpenApiJson
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<object, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly SchemaJson _schemas;

    private OpenApiJson(OpenApiDocument document)
    {
        _document = document;
        _schemas = new SchemaJson(_names);
        foreach (var (name, schema) in document.Components.Schemas)
        {
            _names.Add(schema, $"#/components/schemas/{name}");
        }

        foreach (var (name, response) in document.Components.Responses)
        {
            _names.Add(response, $"#/components/responses/{name}");
        }
    }

    /// <summary>The document's text.</summary>
    public static string ToText(OpenApiDocument document) => new OpenApiJson(document).Document().Text + "\n";

    private JsonText Document() => new JsonMembers()
        .Add("openapi", _document.OpenApi)
        .Add("info", new JsonMembers()
            .Add("title", _document.Info.Title)
            .Add("description", _document.Info.Description)
            .Add("version", _document.Info.Version)
            .ToJson())
        .Add("servers", JsonText.Array(_document.Servers.Select(server => new JsonMembers().Add("url", server.Url).ToJson())))
        .Add("paths", JsonMembers.Map(_document.Paths, path => JsonMembers.Map(path, Operation)))
        .AddUnlessEmpty("components", new JsonMembers()
            .AddUnlessEmpty("schemas", JsonMembers.Map(_document.Components.Schemas, _schemas.Whole))
            .AddUnlessEmpty("responses", JsonMembers.Map(_document.Components.Responses, WholeResponse))
            .ToJson())
        .Add("security", JsonText.Array(_document.Security.Select(_ => new JsonMembers().ToJson())))
        .ToJson();

    private JsonText Operation(OpenApiOperation operation)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.Kind != OpenApiParameterKind.Body);
        return new JsonMembers()
            .Add("summary", operation.Summary)
            .Add("description", operation.Description)
            .Add("operationId", operation.OperationId)
            .AddUnlessEmpty("parameters", JsonText.Array(parameters.Select(Parameter)))
            .Add("requestBody", operation.RequestBody is { } body ? RequestBody(body) : null)
            .Add("responses", JsonMembers.Map(operation.Responses, Response))
            .ToJson();
    }

    private JsonText Parameter(OpenApiParameter parameter) => new JsonMembers()
        .Add("name", parameter.Name)
        .Add("in", parameter.Kind switch
        {
            OpenApiParameterKind.Path => "path",
            OpenApiParameterKind.Query => "query",
            OpenApiParameterKind.Header => "header",
            _ => throw new ArgumentException($"{parameter.Kind} is no place of a variable.", nameof(parameter)),
        })
        .Add("required", parameter.IsRequired ? JsonText.Literal(true) : null)
        .Add("description", parameter.Description)
        .Add("schema", _schemas.Write(parameter.Schema))
        .ToJson();

    private JsonText RequestBody(OpenApiRequestBody body) => new JsonMembers()
        .Add("content", Content(body.Content))
        .Add("required", JsonText.Literal(body.IsRequired))
        .ToJson();

    private JsonText Response(OpenApiResponse response) => response.Reference is { } shared
        ? new JsonMembers().Add("$ref", _names[shared]).ToJson()
        : WholeResponse(response);

    private JsonText WholeResponse(OpenApiResponse response) => new JsonMembers()
        .Add("description", response.Description)
        .AddUnlessEmpty("headers", JsonMembers.Map(response.Headers, Header))
        .AddUnlessEmpty("content", Content(response.Content))
        .ToJson();

    private JsonText Header(OpenApiHeader header) => new JsonMembers()
        .Add("required", header.IsRequired ? JsonText.Literal(true) : null)
        .Add("schema", _schemas.Write(header.Schema))
        .ToJson();

    private JsonText Content(IDictionary<string, OpenApiMediaType> content) =>
        JsonMembers.Map(content, media => new JsonMembers().Add("schema", _schemas.Write(media.Schema)).ToJson());
}
