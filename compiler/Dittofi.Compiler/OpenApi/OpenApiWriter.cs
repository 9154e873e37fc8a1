using Dittofi.Compiler.Binding;
using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Describes the emitted service in OpenAPI 3.0.3: what <c>openapi.json</c> holds.</summary>
internal static class OpenApiWriter
{
    private const string SpecificationVersion = "3.0.3";

    /// <summary>The document's text: LF line ends, a last line end, the same for the same program everywhere.</summary>
    /// <param name="program">A program without errors.</param>
    public static string Write(BoundProgram program) => OpenApiJson.ToText(Build(program));

    /// <summary>The document as NSwag holds it.</summary>
    internal static OpenApiDocument Build(BoundProgram program)
    {
        var document = new OpenApiDocument
        {
            OpenApi = SpecificationVersion,
            SchemaType = SchemaType.OpenApi3,
            Info = new OpenApiInfo { Title = program.Project.Name, Version = program.Project.Version, Description = program.Project.Description },
        };
        // The service knows its paths, not its host; a requirement without schemes says that no credentials are asked for.
        document.Servers.Add(new OpenApiServer { Url = "/" });
        document.Security.Add([]);

        var schemas = new ComponentSchemas(program.Models);
        var problems = new ProblemResponses(schemas);
        var operations = new OperationBuilder(schemas, problems, program.Models);
        foreach (var path in PathTable.Of(program.Actions))
        {
            var item = new OpenApiPathItem();
            document.Paths.Add(path.Template, item);
            foreach (var action in path.Actions)
            {
                item.Add(MethodName(action.Endpoint.Method), operations.Build(action, path.Names));
            }
        }

        schemas.AddTo(document.Components);
        problems.AddTo(document.Components);
        return document;
    }

    private static string MethodName(string method) => method switch
    {
        "GET" => OpenApiOperationMethod.Get,
        "POST" => OpenApiOperationMethod.Post,
        "PUT" => OpenApiOperationMethod.Put,
        "DELETE" => OpenApiOperationMethod.Delete,
        "PATCH" => OpenApiOperationMethod.Patch,
        _ => throw new ArgumentException($"'{method}' is no method of an endpoint.", nameof(method)),
    };
}
