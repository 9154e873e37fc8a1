using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans a request of the <c>.http</c> file: one that the service answers well, as far as types and rules tell.</summary>
internal sealed class HttpFileRequest
{
    private const string IfMatch = "If-Match";

    private readonly HttpExchange _exchange;
    private readonly EndpointSymbol _endpoint;
    private readonly FreshRows _rows;
    private readonly ImmutableArray<ModelSymbol> _models;
    private readonly ExampleValues _values;
    private readonly ImmutableArray<FieldSymbol> _body;
    private readonly List<string> _notes = [];

    /// <summary>Prepares a request.</summary>
    /// <param name="exchange">What it does with rows.</param>
    /// <param name="rows">The rows that are there; the request adds its own.</param>
    /// <param name="models">All models.</param>
    public HttpFileRequest(HttpExchange exchange, FreshRows rows, ImmutableArray<ModelSymbol> models)
    {
        (_exchange, _endpoint, _rows, _models) = (exchange, exchange.Endpoint, rows, models);
        _values = new ExampleValues(Known);
        _body = _endpoint.Body is { } body ? [.. RecordSymbol.In(body).Take(1).SelectMany(Shown)] : [];
    }

    /// <summary>The plan.</summary>
    public EmitObject Plan()
    {
        var isTold = _exchange is { Makes: true, Model: { } made } && FreshRows.IsToldLater(made);
        var name = CSharpIdentifier.Pascal(_endpoint.Name);
        if (_exchange is { Makes: true, Model: { } own })
        {
            NoteMissing(own);
        }

        var plan = Request().With("name", isTold ? (ISafeText)name : CSharpCode.Empty);
        if (_exchange is { Makes: true, Model: { } model })
        {
            _rows.Make(model, isTold && _exchange.AnsweredId is { } id ? HttpFileText.Answered(name, id) : null);
        }
        else if (_exchange is { Changes: true, Model: { } changed })
        {
            _rows.Write(changed);
        }

        return plan;
    }

    private EmitObject Request()
    {
        var query = Fields(_endpoint.Query);
        var sent = query.Where(field => !field.Type.IsOptional).ToList();
        var filter = _endpoint.Method != "GET" ? null : query.FirstOrDefault(field => field.Type.IsOptional && field.Label != "after");
        var path = HttpFileText.Path(_endpoint.Route.Select(segment => Filled(HttpFileText.Component(
            segment.IsVariable && _endpoint.Path?.Find(segment.Text) is { } variable ? PathValue(variable) : segment.Text))));
        _notes.AddRange(_body.Where(_values.IsDoubtful).Select(field => $"'{field.Label}' has a rule that this example may not keep."));
        return EmitObject.Empty
            .With("summary", CommentText.Of(_endpoint.Summary ?? _endpoint.Name))
            .With("notes", _notes.Distinct().Select(note => EmitObject.Empty.With("text", CommentText.Of(HttpFileText.Line(note).Text))).ToArray())
            .With("method", CSharpIdentifier.Pascal(_endpoint.Method))
            .With("path", path)
            .With("query", sent.Select(Pair).ToArray())
            .With("filter", filter is null ? [] : query.Where(field => field.IsRequired).Append(filter).Select(Pair).ToArray())
            .With("headers", Fields(_endpoint.Header).Where(IsSent).Select(field => EmitObject.Empty
                .With("label", HttpFileText.Line(field.Label))
                .With("value", HttpFileText.Line(HeaderValue(field)))).ToArray())
            .With("form", _endpoint.IsForm ? _body.Select(Pair).ToArray() : [])
            .With("body", _endpoint.Body is not { } body || _endpoint.IsForm ? (ISafeText)CSharpCode.Empty : Filled(HttpFileText.Body(Body(body))));
    }

    private static ImmutableArray<FieldSymbol> Fields(RecordSymbol? record) => record is null ? [] : record.Fields;

    private JsonText Body(TypeSymbol body)
    {
        var one = JsonText.Object(_body.Select(field => KeyValuePair.Create(field.Label, Tied(field) is { } target ? Ids(field, target) : _values.Json(field))));
        return body is ListType ? JsonText.Array([one]) : one;
    }

    // Rows that are not there cannot be tied to.
    private JsonText Ids(FieldSymbol field, string target) =>
        _rows.Has(target) && field.Type.NonOptional is ListType { Element: var id } ? JsonText.Array([_values.Json(field with { Type = id })]) : JsonText.Array([]);

    private EmitObject Pair(FieldSymbol field) => EmitObject.Empty
        .With("label", HttpFileText.Component(field.Label))
        .With("value", Filled(HttpFileText.Component(_values.Plain(field))));

    private HttpFileText Filled(HttpFileText text) => _rows.Fill(text);

    // A change says what it changes and nothing else; a row is tied to others by who knows them.
    private IEnumerable<FieldSymbol> Shown(RecordSymbol record)
    {
        if (_endpoint.IsForm)
        {
            return record.Fields;
        }

        var shown = ExampleValues.Shown(record);
        return _endpoint.Method == "PATCH" && shown.Count > 0 && !shown[0].IsRequired ? shown.Where(field => Tied(field) is null).DefaultIfEmpty(shown[0]).Take(1) : shown;
    }

    // By the model that the rows are of; a request names the relation as the model does.
    private string? Tied(MemberSymbol member) => member is FieldSymbol { Property: null } ? _exchange.Model?.FindCollection(member.Name)?.Target : null;

    private object? Known(MemberSymbol member) =>
        member is FieldSymbol field && (References(field) ?? (field.Type is ListType ? null : Tied(field))) is { } model ? _rows.IdOf(model) : null;

    private static string? References(FieldSymbol field) => field.Type.NonOptional is ScalarType { Definition: Types.Scalars.ReferenceDefinition { Name: var model } } ? model : null;

    private string PathValue(FieldSymbol variable)
    {
        // What makes a row is told of another.
        if (_exchange.RowOf(variable, _models) is not { } model || (_exchange.Makes && model.Name == _exchange.Model?.Name))
        {
            return _values.Plain(variable);
        }

        if (!_rows.Has(model.Name))
        {
            _notes.Add($"Answers 404 until there is a row of {model.Name}.");
        }

        return _rows.IdOf(model.Name) is { } id ? id.ToString() ?? "" : _values.Plain(variable);
    }

    private void NoteMissing(ModelSymbol made) =>
        _notes.AddRange(_body.Select(References).OfType<string>().Where(model => !_rows.Has(model)).Select(model => $"Answers 422 until there is a row of {model}; {made.Name} refers to one."));

    // What asks for an answer only under a condition would hide it.
    private static bool IsSent(FieldSymbol field) =>
        field.IsRequired || IsVersion(field) || !(field.Label.StartsWith("If-", StringComparison.OrdinalIgnoreCase) || field.Label.Equals("Range", StringComparison.OrdinalIgnoreCase));

    private static bool IsVersion(FieldSymbol field) => field.Label.Equals(IfMatch, StringComparison.OrdinalIgnoreCase);

    private string HeaderValue(FieldSymbol field)
    {
        if (!IsVersion(field) || _exchange.Model is not { } model)
        {
            return _values.Plain(field);
        }

        var version = _rows.Version(model.Name).ToString(CultureInfo.InvariantCulture);
        return field.Type.NonOptional is ScalarType { Definition.IsText: true } ? $"\"{version}\"" : version;
    }
}
