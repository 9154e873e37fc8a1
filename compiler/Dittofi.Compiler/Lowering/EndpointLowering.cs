using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans an endpoint: its route, how its request is read and checked, and how the action's answer is written.</summary>
internal static class EndpointLowering
{
    private static readonly string[] _locals = ["routes", "context", "action", "result", "errors", "json", "path", "query", "header", "body", "rawBody"];

    /// <summary>The endpoint's file; the shapes of its request are planned by <see cref="RecordLowering"/>.</summary>
    public static FilePlan Plan(BoundAction action, ServiceNames names)
    {
        var endpoint = action.Endpoint;
        var parameters = RequestParameters.Of(endpoint);
        var usings = new UsingDirectives(names, ServiceFolder.Endpoints)
            .Add("System.Threading.Tasks", "App.Actions", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http")
            .Add("Microsoft.AspNetCore.Routing", "Microsoft.Extensions.DependencyInjection");
        ImmutableArray<CSharpCode> conventions = [.. EndpointConventions.Of(endpoint)];
        if (endpoint.Limits.Rate is not null || endpoint.Cache is not null)
        {
            usings.Add("App.Runtime");
        }

        if (conventions.Any(convention => convention.Text.Contains("TimeSpan.", StringComparison.Ordinal)))
        {
            usings.Add("System");
        }

        var limit = endpoint.Limits.Body is { } most ? CSharpCode.Of($", limit: {CSharpCode.Literal(most)}") : CSharpCode.Empty;
        var readsRawBody = RequestReads.RawBody(action);
        if (RequestReads.Any(action))
        {
            usings.Add("App.Runtime");
        }

        foreach (var parameter in parameters)
        {
            usings.Add("App.Runtime").Add(names.FolderOf(parameter.Record));
        }

        var model = EmitObject.Empty
            .With("usings", Usings(usings, action, names))
            .With("summary", DocText.Of(endpoint.Summary ?? endpoint.Description, endpoint))
            .With("description", DocText.Sentence(endpoint.Summary is null ? null : endpoint.Description))
            .With("name", ServiceNames.EndpointClass(endpoint))
            .With("action", ServiceNames.ActionClass(action))
            .With("map", CSharpIdentifier.Pascal("Map" + endpoint.Method[0] + endpoint.Method[1..].ToLowerInvariant()))
            .With("isText", endpoint.IsText)
            .With("isGet", endpoint.Method == "GET")
            .With("route", CSharpCode.Literal(endpoint.Template))
            .With("conventions", conventions)
            .With("kept", endpoint.Cache is null ? CSharpCode.Empty : CSharpCode.Primary($"AnswerCache.Announce(context);"))
            .With("limit", limit)
            .With("invalid", endpoint.Reading.Invalid is { } invalid and not 0 ? HttpStatus.Of(invalid) : CSharpCode.Empty)
            .With("parameters", parameters.Select(parameter => Parameter(parameter, endpoint, limit, names)))
            .With("body", endpoint.Body is not null)
            .With("rawBody", readsRawBody)
            .With("reads", readsRawBody || parameters.Length > 0)
            .With("arguments", CSharpCode.Join(CSharpCode.Of($", "), Arguments(action, parameters)))
            .With("isKept", action.Answers[0].Status == 200)
            .With("status", HttpStatus.Of(action.Answers[0].Status));
        return new FilePlan($"{ServiceFolder.Endpoints}/{CSharpIdentifier.Pascal(endpoint.Name).Name}.cs", "endpoints/endpoint.cs", Response(model, action, names));
    }

    private static CSharpCode Usings(UsingDirectives usings, BoundAction action, ServiceNames names) =>
        action.Responses.Aggregate(action.Answers.Any(answer => !answer.Headers.IsEmpty) ? usings.Add("App.Runtime") : usings, (so, value) => so.Add("App.Runtime").AddWriting(value.Type, names)).ToCode();

    private static IEnumerable<CSharpCode> Arguments(BoundAction action, ImmutableArray<RequestParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            yield return CSharpCode.Identifier(parameter.Name);
        }

        if (RequestReads.Any(action))
        {
            yield return RequestReads.RawBody(action) ? CSharpCode.Primary($"RequestInfo.Of(context, rawBody)") : CSharpCode.Primary($"RequestInfo.Of(context)");
        }

        yield return CSharpCode.Primary($"context.RequestAborted");
    }

    private static EmitObject Parameter(RequestParameter parameter, EndpointSymbol endpoint, CSharpCode limit, ServiceNames names)
    {
        var record = CSharpCode.Identifier(names.Of(parameter.Record));
        var read = parameter.IsList ? JsonReading.Reader(parameter.Type, names) : CSharpCode.Primary($"{record}.Read");
        return EmitObject.Empty
            .With("name", parameter.Name)
            .With("root", CSharpCode.Literal(parameter.Root))
            .With("check", CSharpCode.Identifier(CSharpIdentifier.Pascal(parameter.IsList ? "CheckEach" : "Check")))
            .With("validator", RecordLowering.HasRules(parameter.Record) ? CSharpCode.Identifier(names.ValidatorOf(parameter.Record)) : CSharpCode.Empty)
            .With("read", parameter.Root switch
            {
                RequestParameters.Body when endpoint.IsForm => CSharpCode.Of($"await FormInput.ReadAsync(context, {read}, errors{limit}{LeniencyCode.Argument(parameter.Record.Reading.Or(endpoint.Reading))})"),
                RequestParameters.Body => CSharpCode.Of($"await RequestBody.ReadAsync(context, {read}, errors{limit}{LeniencyCode.Argument(endpoint.Reading)})"),
                "path" => CSharpCode.Primary($"{read}(new PathInput(context, errors))"),
                "query" when endpoint.Reading.IgnoresUnknown == false => CSharpCode.Primary($"QueryInput.ReadAll(context.Request, {read}, errors)"),
                "query" => CSharpCode.Primary($"{read}(new QueryInput(context.Request, errors))"),
                _ => CSharpCode.Primary($"{read}(new HeaderInput(context.Request, errors))"),
            });
    }

    private static EmitObject Response(EmitObject model, BoundAction action, ServiceNames names)
    {
        var locals = new LocalNames(_locals);
        if (names.ResultOf(action) is { } result)
        {
            return model
                .With("isOne", result.IsOne)
                .With("answers", ResultLowering.Answers(action).Select(answer => Answer(answer, result, locals, names)).ToList())
                .With("hasJson", action.Responses.Any() && !action.Endpoint.IsText);
        }

        model = model.With("answers", Array.Empty<EmitObject>());
        if (action.Responses.FirstOrDefault() is not { } response)
        {
            return model.With("response", CSharpCode.Empty).With("write", EmitBlock.Empty);
        }

        var local = CSharpCode.Identifier(locals.Allocate(response is BoundVariable { Variable.Kind: not VariableKind.Root } variable
            ? variable.Variable.Name
            : "response"));
        return model
            .With("isBlock", JsonWriting.EndsWithBlock(response.Type))
            .With("response", response.Type is NullType ? CSharpCode.Empty : local)
            .With("write", EmitBlock.Of([JsonWriting.Value(response.Type, local, CSharpCode.Primary($"json.Writer"), locals, names)]));
    }

    private static EmitObject Answer(BoundAnswer answer, ResultNames result, LocalNames locals, ServiceNames names)
    {
        var model = EmitObject.Empty.With("type", result.TypeOf(answer.Status)).With("status", HttpStatus.Of(answer.Status)).With("isKept", answer.Status == 200);
        var headers = result.Headers[answer.Status];
        if (answer.Value is not { } value)
        {
            return headers.IsEmpty
                ? model.With("local", CSharpCode.Empty).With("write", EmitBlock.Empty).With("headers", Array.Empty<EmitObject>())
                : Named(model, headers, Local(answer, result, locals)).With("write", EmitBlock.Empty);
        }

        var name = Local(answer, result, locals);
        var local = CSharpCode.Identifier(name);
        model = Named(model, headers, name);
        return (value.Type is NullType && headers.IsEmpty ? model.With("local", CSharpCode.Empty) : model)
            .With("isBlock", JsonWriting.EndsWithBlock(value.Type))
            .With("write", EmitBlock.Of([JsonWriting.Value(value.Type, CSharpCode.Primary($"{local}.Value"), CSharpCode.Primary($"json.Writer"), locals, names)]));
    }

    private static CSharpIdentifier Local(BoundAnswer answer, ResultNames result, LocalNames locals) =>
        result.IsOne ? CSharpIdentifier.Camel("result") : locals.Allocate(result.Of(answer.Status).Name);

    private static EmitObject Named(EmitObject model, ImmutableArray<ResultHeader> headers, CSharpIdentifier name)
    {
        var local = CSharpCode.Identifier(name);
        return model.With("local", local).With("headers", headers.Select(header => EmitObject.Empty.With("set", header.Header.IsLocation
            ? CSharpCode.Of($"ResponseHeaders.SetLocation(context, {local}.{header.Member});")
            : CSharpCode.Of($"ResponseHeaders.Set(context, {CSharpCode.Literal(header.Header.Name)}, {local}.{header.Member});"))));
    }
}
