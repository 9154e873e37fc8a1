using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the <c>.http</c> file: a request for every endpoint, ready to be sent from an editor.</summary>
internal static class HttpFileLowering
{
    /// <summary>The file's plan.</summary>
    public static FilePlan Plan(BoundProgram program) => new(
        program.Project.AssemblyName + ".http",
        "project/requests.http",
        EmitObject.Empty.With("requests", Declared(program).Select(action => Request(action.Endpoint))));

    // As their author put them: what makes a row mostly stands before what reads it.
    private static IEnumerable<BoundAction> Declared(BoundProgram program) =>
        program.Actions.OrderBy(action => action.Endpoint.Span.Source.Path, StringComparer.Ordinal).ThenBy(action => action.Endpoint.Span.Start);

    private static EmitObject Request(EndpointSymbol endpoint)
    {
        var body = endpoint.Body;
        return EmitObject.Empty
            .With("summary", CommentText.Of(endpoint.Summary ?? endpoint.Name))
            .With("method", CSharpIdentifier.Pascal(endpoint.Method))
            .With("path", HttpFileText.Path(endpoint.Route.Select(segment => HttpFileText.Component(
                segment.IsVariable && endpoint.Path?.Find(segment.Text) is { } variable ? ExampleValues.Plain(variable) : segment.Text))))
            .With("query", Fields(endpoint.Query).Select(field => EmitObject.Empty
                .With("label", HttpFileText.Component(field.Label))
                .With("value", HttpFileText.Component(ExampleValues.Plain(field)))))
            .With("headers", Fields(endpoint.Header).Select(field => EmitObject.Empty
                .With("label", HttpFileText.Line(field.Label))
                .With("value", HttpFileText.Line(ExampleValues.Plain(field)))))
            .With("form", endpoint.IsForm && body is RecordType form
                ? form.Record.Fields.Select(field => EmitObject.Empty
                    .With("label", HttpFileText.Component(field.Label))
                    .With("value", HttpFileText.Component(ExampleValues.Plain(field)))).ToArray()
                : [])
            .With("body", body is null || endpoint.IsForm ? (ISafeText)CSharpCode.Empty : HttpFileText.Body(Body(body)));
    }

    private static ImmutableArray<FieldSymbol> Fields(RecordSymbol? record) => record is null ? [] : record.Fields;

    private static JsonText Body(TypeSymbol body) =>
        body is ListType list ? JsonText.Array(RecordSymbol.In(list).Select(ExampleValues.Json)) : ExampleValues.Json(RecordSymbol.In(body).Single());
}
