using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Get;

/// <summary>Reads one row (language page, section 5).</summary>
internal sealed class GetKind : EventKind<GetSyntax, GetEvent>
{
    public override string Name => "get";

    public override string Summary => "Reads one row, by id or by conditions; yields the row, optional without `orFail`. Of several rows it takes the one with the lowest id.";

    public override string Example => """
        - get: Shoe
          id: path.id
          orFail: 404
          as: first
        - get: Shoe
          where: shoe.brand == path.id && shoe.name == body.name
          as: known                          # optional: there may be none
        - when: known != null
          fail: 409
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("get", KeyShape.Name, "The model.", IsRequired: true),
        new("id", KeyShape.Expression, "The id of the row."),
        new("where", KeyShape.Conditions, "Conditions on the row, all of which must hold."),
        new("orFail", KeyShape.Number, "The status to fail with when there is no such row."),
        KeySpec.Later("select", KeyShape.Map),
        KeySpec.Later("include", KeyShape.Values),
    ];

    public override bool HasResult => true;

    protected override GetSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new GetSyntax(head, NameSyntax.From(model), EventReader.ReadExpression(reader, "id"), events.ReadConditions(reader, "where"), reader.Scalar("orFail"))
            : null;

    protected override GetEvent? BindEvent(GetSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        if (syntax.Id is null == syntax.Where.IsEmpty)
        {
            binder.Diagnostics.Report(syntax.Id is null ? EventDiagnostics.NoSelector : EventDiagnostics.TwoSelectors, syntax.Head.KindSpan);
        }

        var id = syntax.Id is { } text ? binder.BindAs(text, model.Id.Type) : null;
        var where = ConditionBinder.Bind(syntax.Where, model, binder);
        if (syntax.Id is null && !where.IsEmpty && !RowIdentity.IsFixed(model, where))
        {
            binder.Diagnostics.Report(QueryDiagnostics.NotUnique, syntax.Where[0].Span, model.Name);
        }

        var orFail = syntax.OrFail is { } scalar ? FailStatus.Read(scalar, binder.Diagnostics) : null;
        var type = syntax.OrFail is null ? new ModelType(model).AsOptional() : new ModelType(model);
        return new GetEvent(syntax.Head, binder.When, model, id, where, orFail, binder.DeclareResult(syntax.Head, type, isFound: syntax.OrFail is null));
    }

    protected override EmitFragment LowerEvent(GetEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var query = new QueryPlan(bound.Model, lowerer, parameters);
        var statement = bound.Id is { } id
            ? query.Build("Select" + bound.Model.Name, [SqlText.Of($"{SqlIdentifier.Column(bound.Model.Id.Column)} = {parameters.Add(id, bound.Model.Id.Type)}")], [], SqlText.Empty)
            : query.Build("Select" + bound.Model.Name, [], bound.Where, SqlText.Of($"ORDER BY {SqlIdentifier.Column(bound.Model.Id.Column)}\nLIMIT 1"));
        var needsRow = lowerer.IsRead(bound.Row) || bound.OrFail is not null;
        var found = bound.Row is null || !lowerer.IsRead(bound.Row) ? lowerer.Variables.Fresh("found") : lowerer.Variables.Of(bound.Row);
        return new EmitFragment("events/get/event.cs", EmitObject.Empty
            .With("target", lowerer.IsRead(bound.Row) ? lowerer.Target(bound) : needsRow ? CSharpCode.Of($"var {found}") : CSharpCode.Empty)
            .With("found", CSharpCode.Identifier(found))
            .With("statement", statement)
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model)))
            .With("orFail", bound.OrFail is { } status ? CSharpCode.Literal(status) : CSharpCode.Empty)
            .With("detail", CSharpCode.Literal($"There is no such {bound.Model.RowName}.")));
    }
}
