using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Describes an endpoint and the action that answers it.</summary>
internal sealed class OperationBuilder(ComponentSchemas schemas, ProblemResponses problems, IReadOnlyCollection<ModelSymbol> models)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Text = "text/plain";

    /// <summary>The operation.</summary>
    /// <param name="action">The action.</param>
    /// <param name="pathNames">What the document calls the path's placeholders, in order.</param>
    public OpenApiOperation Build(BoundAction action, ImmutableArray<string> pathNames)
    {
        var endpoint = action.Endpoint;
        var operation = new OpenApiOperation
        {
            OperationId = endpoint.Name,
            Summary = endpoint.Summary,
            Description = endpoint.Description ?? action.Description,
        };
        AddPath(operation, endpoint, pathNames);
        AddParameters(operation, endpoint.Query, OpenApiParameterKind.Query);
        AddParameters(operation, endpoint.Header, OpenApiParameterKind.Header);
        if (endpoint.Body is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody { IsRequired = true, Content = { [endpoint.IsForm ? Form : Json] = Media(body, endpoint.IsForm ? SchemaUse.Form(endpoint.Reading) : SchemaUse.Body(endpoint.Reading)) } };
        }
        else if (RequestReads.RawBody(action))
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                IsRequired = false,
                Content = { ["*/*"] = new OpenApiMediaType { Schema = new JsonSchema { Type = JsonObjectType.String } } },
            };
        }

        foreach (var answers in action.Answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key))
        {
            operation.Responses.Add(answers.Key.ToString(CultureInfo.InvariantCulture), Success([.. answers], endpoint.IsText ? Text : Json));
        }

        foreach (var status in FailureStatuses.Of(action, models))
        {
            operation.Responses.Add(status.ToString(CultureInfo.InvariantCulture), problems.Of(status));
        }

        return operation;
    }

    private void AddPath(OpenApiOperation operation, EndpointSymbol endpoint, ImmutableArray<string> names)
    {
        var variables = endpoint.Route.Where(segment => segment.IsVariable).Select(segment => endpoint.Path?.Find(segment.Text));
        foreach (var (field, name) in variables.Zip(names))
        {
            if (field is not null)
            {
                operation.Parameters.Add(Parameter(field, name, OpenApiParameterKind.Path));
            }
        }
    }

    private void AddParameters(OpenApiOperation operation, RecordSymbol? record, OpenApiParameterKind kind)
    {
        foreach (var field in record?.Fields ?? [])
        {
            operation.Parameters.Add(Parameter(field, field.Label, kind));
        }
    }

    // A variable that is absent is null, and text has no other way to say null: the schema is that of the value.
    private OpenApiParameter Parameter(FieldSymbol field, string name, OpenApiParameterKind kind) => new()
    {
        Name = name,
        Kind = kind,
        IsRequired = field.IsRequired,
        Description = RuleWords.Of(field.Description, field.Rules),
        Schema = schemas.Describe(new JsonSchema(), field.Type.NonOptional, field.Rules, field.Default, SchemaUse.Request),
    };

    private OpenApiResponse Success(ImmutableArray<BoundAnswer> answers, string media)
    {
        var answer = answers[0];
        var response = new OpenApiResponse { Description = StatusPhrases.Of(answer.Status) };
        if (answer.Value is { } value)
        {
            response.Content.Add(media, Media(value.Type, SchemaUse.Answer));
        }

        foreach (var header in AnsweredHeader.Of(answers))
        {
            response.Headers.Add(header.Name, new OpenApiHeader
            {
                IsRequired = !header.IsOptional,
                Schema = new JsonSchema { Type = JsonObjectType.String, Format = header.IsLocation ? "uri-reference" : null },
            });
        }

        return response;
    }

    private OpenApiMediaType Media(TypeSymbol type, SchemaUse use) =>
        new() { Schema = schemas.Describe(new JsonSchema(), type, ValueRules.None, null, use) };
}
