using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Create;

/// <summary>Makes a row (language page, section 5).</summary>
internal sealed class CreateKind : EventKind<CreateSyntax, CreateEvent>
{
    public override string Name => "create";

    public override string Summary => "Makes a row of a model; yields the row.";

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("create", KeyShape.Name, "The model.", IsRequired: true),
        new("set", KeyShape.Values, "The values of its properties; `id` and `createdAt` are made by the system."),
        KeySpec.Later("from", KeyShape.Value),
        KeySpec.Later("each", KeyShape.Expression),
        KeySpec.Later("item", KeyShape.Name),
        KeySpec.Later("select", KeyShape.Map),
    ];

    public override bool HasResult => true;

    protected override CreateSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model ? new CreateSyntax(head, NameSyntax.From(model), reader.Map("set")) : null;

    protected override CreateEvent? BindEvent(CreateSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var given = SetBinder.Bind(syntax.Set, model, binder);
        var missing = model.Writable.Where(property => property.IsRequired && !given.ContainsKey(property.Name)).Select(property => property.Name).ToArray();
        if (missing.Length > 0)
        {
            binder.Diagnostics.Report(EventDiagnostics.MissingProperty, syntax.Head.KindSpan, model.Name, string.Join("', '", missing));
        }

        var values = model.Writable.Select(property => given.GetValueOrDefault(property.Name) ?? Default(property, syntax.Head.KindSpan));
        return new CreateEvent(syntax.Head, binder.When, model, [.. values], binder.DeclareResult(syntax.Head, new ModelType(model)));
    }

    protected override EmitFragment LowerEvent(CreateEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var now = parameters.Add(CSharpCode.Primary($"Param.Instant(now)"));
        var columns = bound.Values.Select(value => SqlText.Of($"{SqlIdentifier.Column(value.Property.Column)}"));
        var values = bound.Values.Select(value => SqlText.Of($"{parameters.AddStored(value.Value, value.Property)}"));
        var createdAt = SqlIdentifier.Column(CreatedAtColumn(bound.Model));
        var insert = SqlText.Of(
            $"INSERT INTO {SqlIdentifier.Of(bound.Model.Table)} ({SqlText.Commas(columns.Prepend(SqlText.Of($"{createdAt}")))})\nVALUES ({SqlText.Commas(values.Prepend(SqlText.Of($"{now}")))})");
        var sql = lowerer.IsRead(bound.Row) ? lowerer.WithColumns(SqlText.Of($"{insert}\nRETURNING "), bound.Model, SqlText.Empty) : CSharpCode.RawLiteral(insert);
        return new EmitFragment("events/create/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("Insert" + bound.Model.Name, sql)))
            .With("parameters", parameters.All)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model))));
    }

    private static string CreatedAtColumn(ModelSymbol model) =>
        model.Properties.First(property => property is { IsSystem: true, Name: ModelBinder.CreatedAtName }).Column;

    private static PropertyValue Default(PropertySymbol property, SourceSpan span) =>
        new(property, new BoundLiteral(property.Default, property.Type, span));
}
