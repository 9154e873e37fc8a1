using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Events.List;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Get;

/// <summary>Reads one row (language page, section 5).</summary>
/// <param name="readsBack">Whether it is the <c>select</c> of an event that writes the row.</param>
internal sealed class GetKind(bool readsBack = false) : EventKind<GetSyntax, GetEvent>
{
    public override string Name { get; } = readsBack ? SelectSyntax.Key : "get";

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
        new("select", KeyShape.Values, "What is read of the row, in place of the row as it is: fields, each with its value; or the name of a view; see `list`."),
        new("include", KeyShape.List, "Relations whose rows are read too: `[author, tags]` gives the row as it is, with the author in place of its id, and with its tags."),
    ];

    public override bool HasResult => true;

    public override string TemplateFolder => "get";

    protected override GetSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new GetSyntax(head, NameSyntax.From(model), EventReader.ReadExpression(reader, "id"), events.ReadConditions(reader, "where"), reader.Scalar("orFail")) { Select = SelectSyntax.Read(reader) }
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
        var selection = binder.BindSelection(syntax.Select, model, syntax.Head.KindSpan);
        var type = ListKind.RowType(syntax.Select, selection, model);
        var row = binder.DeclareResult(syntax.Head, syntax.OrFail is null ? type.AsOptional() : type, isFound: syntax.OrFail is null);
        return new GetEvent(syntax.Head, binder.When, model, id, where, orFail, row) { Selection = selection };
    }

    protected override EmitFragment LowerEvent(GetEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var shown = bound.Selection is { } selection ? new SelectionSql(lowerer.Sql(parameters, bound.Model), selection) : null;
        var sql = shown?.Sql ?? lowerer.Sql(parameters, bound.Model);
        var query = new QueryPlan(bound.Model, lowerer, parameters, shown);
        var statement = bound.Id is { } id
            ? query.Build("Select" + bound.Model.Name, [SqlText.Of($"{sql.Rows.Own(bound.Model.Id)} = {parameters.Add(id, bound.ReadsBack ? id.Type : bound.Model.Id.Type)}")], [], null, shown?.Columns)
            : query.Build("Select" + bound.Model.Name, [], bound.Where, () => SqlText.Of($"ORDER BY {sql.Rows.Own(bound.Model.Id)}\nLIMIT 1"), shown?.Columns);
        var needsRow = lowerer.IsRead(bound.Row) || bound.OrFail is not null;
        var found = bound.Row is null || !lowerer.IsRead(bound.Row) ? lowerer.Variables.Fresh("found") : lowerer.Variables.Of(bound.Row);
        var code = EmitObject.Empty
            .With("target", lowerer.IsRead(bound.Row) ? Target(bound, bound.Row, lowerer) : needsRow ? CSharpCode.Of($"var {found}") : CSharpCode.Empty)
            .With("found", CSharpCode.Identifier(found))
            .With("statement", statement)
            .With("parameters", parameters.List)
            .With("isThere", bound.IsThere)
            .With("orFail", bound.OrFail is { } status ? CSharpCode.Literal(status) : CSharpCode.Empty)
            .With("detail", CSharpCode.Literal(bound.ReadsBack ? $"The {bound.Model.RowName} refers to what is not there." : $"There is no such {bound.Model.RowName}."));
        if (bound.Selection is null || shown is not { Shown.HasLists: true } || !lowerer.IsRead(bound.Row))
        {
            return new EmitFragment("events/get/event.cs", code.With("reader", SelectionCode.ReaderOf(bound.Selection, bound.Model, lowerer)));
        }

        // A list of one row, or of none.
        var rows = lowerer.Variables.Fresh(found.Name + "Found");
        var lists = new SelectionCode(lowerer, bound.Selection, shown.Shown, rows, []);
        var row = lists.Filled(CSharpCode.Primary($"{rows}[0]"));
        return new EmitFragment("events/get/selected.cs", code
            .With("page", rows)
            .With("reader", lists.Reader)
            .With("reads", lists.Reads)
            .With("lookups", lists.Lookups)
            .With("value", bound.OrFail is null && !bound.IsThere ? CSharpCode.Of($"{rows}.Count == 0 ? null : {row}") : row));
    }

    private static CSharpCode Target(GetEvent bound, VariableSymbol? row, EventLowerer lowerer) =>
        bound.IsDeclared && row is not null ? CSharpCode.Identifier(lowerer.Variables.Of(row)) : lowerer.Target(row, bound);
}
