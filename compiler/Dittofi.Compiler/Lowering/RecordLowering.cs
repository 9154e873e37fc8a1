using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the shape of one root of a request: what it holds and how it is read.</summary>
internal static class RecordLowering
{
    private const int LongestLine = 110;

    /// <summary>The file of the record and, where there are rules, that of its validator.</summary>
    /// <param name="parameter">The root.</param>
    /// <param name="endpoint">The endpoint that declares it, or one of those that take the same model.</param>
    /// <param name="names">The names of the service.</param>
    public static IEnumerable<FilePlan> Plan(RequestParameter parameter, EndpointSymbol endpoint, ServiceNames names)
    {
        var record = parameter.Record;
        var folder = names.FolderOf(record);
        var usings = new UsingDirectives(names, folder).Add("App.Runtime");
        foreach (var field in record.Fields)
        {
            usings.Add(field.Type).AddLiteral(field);
        }

        var isBody = parameter.Root == RequestParameters.Body;
        var model = EmitObject.Empty
            .With("root", parameter.Name)
            .With("endpoint", CSharpIdentifier.Pascal(endpoint.Name))
            .With("model", record.Model is { } origin ? CSharpCode.Identifier(names.Of(origin)) : CSharpCode.Empty);
        yield return ServiceFiles.Type(
            folder, names.Of(record), isBody ? "models/body.cs" : "endpoints/variables.cs", usings, isBody ? Body(model, record, names) : Variables(model, parameter, names));
        if (HasRules(record))
        {
            yield return ValidatorLowering.Plan(parameter, names);
        }
    }

    /// <summary>Whether a record needs a validator.</summary>
    public static bool HasRules(RecordSymbol record) => record.Fields.Any(field => !field.Rules.IsEmpty);

    private static EmitObject Body(EmitObject model, RecordSymbol record, ServiceNames names)
    {
        var locals = new LocalNames("json", "fields", "field");
        return model
            .With("required", Labels(record.Fields.Where(field => field.IsRequired)))
            .With("optional", Labels(record.Fields.Where(field => !field.IsRequired)))
            .With("fields", record.Fields.Select(field => BodyField(field, locals.Allocate(field.Name), names)).ToList());
    }

    private static EmitObject BodyField(FieldSymbol field, CSharpIdentifier local, ServiceNames names)
    {
        var type = CSharpTypes.Of(field.Type, names);
        var start = field.Default is { } given ? CSharpValues.Of(given, field.Type, names)
            : field.Type.IsOptional ? CSharpCode.Null
            : CSharpValues.Neutral(field.Type, names);
        return Field(field, type, names)
            .With("local", local)
            .With("declared", field.Type.IsOptional ? CSharpCode.Type(type) : CSharpCode.Primary($"var"))
            .With("start", start)
            .With("label", CSharpCode.Literal(field.Label))
            .With("read", CSharpCode.Call(CSharpCode.Primary($"json.{RuntimeCalls.Method(field.Type)}"), RuntimeCalls.Given(field.Type, names)));
    }

    private static EmitObject Variables(EmitObject model, RequestParameter parameter, ServiceNames names) => model
        .With("input", CSharpIdentifier.Pascal(parameter.Root).WithSuffix("Input"))
        .With("fields", parameter.Record.Fields.Select(field => Field(field, CSharpTypes.Of(field.Type, names), names)
            .With("read", ReadVariable(field, parameter.Name, names))));

    // What stands in the address or a header is there or not; only a body can say null.
    private static CSharpCode ReadVariable(FieldSymbol field, CSharpIdentifier root, ServiceNames names)
    {
        var type = field.Default is null ? field.Type : field.Type.NonOptional;
        IEnumerable<CSharpCode> arguments = [CSharpCode.Literal(field.Label), .. RuntimeCalls.Given(type, names)];
        return CSharpCode.Call(
            CSharpCode.Primary($"{root}.{RuntimeCalls.Method(type)}"),
            field.Default is { } given ? arguments.Append(CSharpCode.Of($"fallback: {CSharpValues.Of(given, type, names)}")) : arguments);
    }

    private static EmitObject Field(FieldSymbol field, CSharpTypeName type, ServiceNames names) => EmitObject.Empty
        .With("summary", DocText.Sentence(field.Description))
        .With("type", type)
        .With("name", names.Of(field));

    private static CSharpCode Labels(IEnumerable<FieldSymbol> fields)
    {
        var labels = fields.Select(field => CSharpCode.Literal(field.Label)).ToList();
        var line = CSharpCode.Primary($"[{CSharpCode.Join(CSharpCode.Of($", "), labels)}]");
        return line.Text.Length <= LongestLine
            ? line
            : CSharpCode.Primary($"\n[\n{CSharpCode.Lines(labels.Select(label => CSharpCode.Of($"    {label},")))}\n]");
    }

    private static UsingDirectives AddLiteral(this UsingDirectives usings, FieldSymbol field) =>
        field.Default is DateTimeOffset or Guid ? usings.Add("System") : usings;
}
