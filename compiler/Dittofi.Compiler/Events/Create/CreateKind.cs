using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Syntax;
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

        var values = SetBinder.Complete(SetBinder.Bind(syntax.Set, model, binder), model, syntax.Head.KindSpan, binder);
        return new CreateEvent(syntax.Head, binder.When, model, values, binder.DeclareResult(syntax.Head, new ModelType(model)));
    }

    protected override EmitFragment LowerEvent(CreateEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var insert = InsertText.Of(bound.Model, bound.Values, parameters);
        var sql = lowerer.IsRead(bound.Row) ? lowerer.WithColumns(SqlText.Of($"{insert}\nRETURNING "), bound.Model, SqlText.Empty) : CSharpCode.RawLiteral(insert);
        return new EmitFragment("events/create/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("Insert" + bound.Model.Name, sql)))
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model))));
    }
}
