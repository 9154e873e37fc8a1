using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the shapes of a request: what they hold, and how they are read, checked and, where an answer gives them back, written.</summary>
/// <param name="names">The names of the service.</param>
/// <param name="answered">The records that answers give back.</param>
internal sealed class RecordLowering(ServiceNames names, IReadOnlySet<RecordSymbol> answered)
{
    private const int LongestLine = 110;

    private const string Sent = "Sent";

    /// <summary>The file of a record and, where there are rules, that of its validator.</summary>
    /// <param name="record">The record: one of a root, or a part of one.</param>
    /// <param name="parameter">The root.</param>
    /// <param name="endpoint">The endpoint that declares it, or one of those that take the same record.</param>
    public IEnumerable<FilePlan> Plan(RecordSymbol record, RequestParameter parameter, EndpointSymbol endpoint)
    {
        var folder = names.FolderOf(record);
        var usings = new UsingDirectives(names, folder).Add("App.Runtime");
        foreach (var field in record.Fields)
        {
            usings.Add(field.Type);
            AddLiteral(usings, field);
        }

        var isRoot = ReferenceEquals(record, parameter.Record) && record.Kind != RecordKind.Declared && !parameter.IsList;
        var model = EmitObject.Empty
            .With("root", parameter.Name)
            .With("endpoint", isRoot ? CSharpCode.Identifier(CSharpIdentifier.Pascal(endpoint.Name)) : CSharpCode.Empty)
            .With("model", record.Model is { } origin ? CSharpCode.Identifier(names.Of(origin)) : CSharpCode.Empty);
        yield return record.Kind == RecordKind.Variables
            ? ServiceFiles.Type(folder, names.Of(record), "endpoints/variables.cs", usings, Variables(model, record, parameter))
            : ServiceFiles.Type(folder, names.Of(record), "models/body.cs", usings, Body(model, record, usings));
        if (HasRules(record))
        {
            // The shape of a model or a type is checked for whoever sends it.
            var isOwn = record.Model is null && record.Kind != RecordKind.Declared;
            yield return ValidatorLowering.Plan(record, CSharpIdentifier.Camel(isOwn ? parameter.Root : "input"), names);
        }
    }

    /// <summary>Whether a record needs a validator.</summary>
    public static bool HasRules(RecordSymbol record) => record.WithParts().SelectMany(part => part.Fields).Any(field => !field.Rules.IsEmpty);

    private EmitObject Body(EmitObject model, RecordSymbol record, UsingDirectives usings)
    {
        var locals = new LocalNames("json", "fields", "field");
        var writing = new LocalNames("writer");
        var isAnswered = answered.Contains(record);
        if (isAnswered)
        {
            usings.Add("System.Text.Json");
        }

        return model
            .With("required", Labels(record.Fields.Where(field => field.IsRequired)))
            .With("optional", Labels(record.Fields.Where(field => !field.IsRequired)))
            .With("options", LeniencyCode.OfRecord(record.Reading))
            .With("empty", names.IsRequiredPart(record))
            .With("answered", isAnswered)
            .With("fields", record.Fields.Select(field => BodyField(field, locals)
                .With("output", field.IsOutput)
                .With("write", isAnswered ? JsonWriting.Field(field.Label, field.Type, CSharpCode.Identifier(names.Of(field)), writing, names) : EmitBlock.Empty)).ToList());
    }

    private EmitObject BodyField(FieldSymbol field, LocalNames locals)
    {
        var local = locals.Allocate(field.Name);
        var sent = names.SentOf(field);
        var type = CSharpTypes.Of(field.Type, names);
        var neutral = CSharpValues.Neutral(field.Type, names);
        var start = field.Default is { } given ? CSharpValues.Of(given, field.Type, names) : neutral;
        return Field(field, type)
            .With("local", local)
            .With("sent", sent is null ? CSharpCode.Empty : CSharpCode.Identifier(sent))
            .With("sentLocal", sent is null ? CSharpCode.Empty : CSharpCode.Identifier(locals.Allocate(field.Name[..Math.Min(field.Name.Length, Names.Longest - Sent.Length)] + Sent)))
            .With("declared", field.Type.IsOptional || field.Type is ListType ? CSharpCode.Type(type) : CSharpCode.Primary($"var"))
            .With("start", start)
            .With("neutral", neutral)
            .With("label", CSharpCode.Literal(field.Label))
            .With("read", JsonReading.Value(field.RefusesNull ? field.Type.NonOptional : field.Type, names));
    }

    private EmitObject Variables(EmitObject model, RecordSymbol record, RequestParameter parameter) => model
        .With("input", CSharpIdentifier.Pascal(parameter.Root == RequestParameters.Body ? "FormInput" : parameter.Root + "Input"))
        .With("fields", record.Fields.Select(field => Field(field, CSharpTypes.Of(field.Type, names))
            .With("read", ReadVariable(field, parameter.Name, names))));

    /// <summary>Reads a value, or a list of them, from what comes as text: what stands there is there or not; only a body can say null.</summary>
    public static CSharpCode ReadVariable(FieldSymbol field, CSharpIdentifier root, ServiceNames names)
    {
        var type = field.Default is null ? field.Type : field.Type.NonOptional;
        if (type.NonOptional is ListType { Element: var element })
        {
            var method = CSharpIdentifier.Pascal(type.IsOptional ? "OptionalList" : "List");
            var item = CSharpIdentifier.Camel("item");
            IEnumerable<CSharpCode> parts = [CSharpCode.Identifier(item), .. RuntimeCalls.Given(element, names)];
            return CSharpCode.Primary($"{root}.{method}({CSharpCode.Literal(field.Label)}, {item} => {CSharpCode.Call(CSharpCode.Primary($"{root}.{RuntimeCalls.Method(element)}"), parts)})");
        }

        IEnumerable<CSharpCode> arguments = [CSharpCode.Literal(field.Label), .. RuntimeCalls.Given(type, names)];
        return CSharpCode.Call(
            CSharpCode.Primary($"{root}.{RuntimeCalls.Method(type)}"),
            field.Default is { } given ? arguments.Append(CSharpCode.Of($"fallback: {CSharpValues.Of(given, type, names)}")) : arguments);
    }

    private EmitObject Field(FieldSymbol field, CSharpTypeName type) => EmitObject.Empty
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

    private static void AddLiteral(UsingDirectives usings, FieldSymbol field)
    {
        if (field.Default is DateTimeOffset or Guid)
        {
            usings.Add("System");
        }
    }
}
