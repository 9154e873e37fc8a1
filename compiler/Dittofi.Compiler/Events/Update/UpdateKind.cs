using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Update;

/// <summary>Changes rows (language page, section 5).</summary>
internal sealed class UpdateKind : EventKind<UpdateSyntax, UpdateEvent>
{
    public override string Name => "update";

    public override string Summary =>
        "Changes rows of a model in one statement; `set` may use the row at hand (`stock: ${shoe.stock - 1}`). By id it yields the row, optional without `orFail`; else the number of rows.";

    public override string Example => """
        - update: Shoe
          id: path.id
          set: { stock: "${shoe.stock - body.count}" }     # of the row, in the statement itself
          ifMatch: ${header.ifMatch}                       # a version, or an entity tag: 412 where it is stale
          orFail: 404
          as: updated
        - update: Shoe
          where: shoe.status == 'draft' && shoe.price < body.price
          set: { status: live }
          as: count
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("update", KeyShape.Name, "The model.", IsRequired: true),
        .. WriteFilter.Keys,
        .. ValuesSyntax.Keys("The new values; properties that are not named stay as they are, and with `${sent(body)}` those that were not sent."),
        new("orFail", KeyShape.Number, "The status to fail with when there is no such row."),
        .. SelectSyntax.WrittenKeys,
    ];

    public override bool HasResult => true;

    public override string TemplateFolder => "write";

    protected override UpdateSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new UpdateSyntax(
                head,
                NameSyntax.From(model),
                EventReader.ReadExpression(reader, "id"),
                events.ReadConditions(reader, "where"),
                reader.Scalar("ifMatch"),
                ValuesSyntax.Read(reader),
                reader.Scalar("orFail"))
            { Select = SelectSyntax.Read(reader) }
            : null;

    protected override UpdateEvent? BindEvent(UpdateSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var filter = WriteFilter.Bind(syntax.Head, syntax.Id, syntax.Where, syntax.IfMatch, model, binder);
        var given = SetBinder.BindUpdate(syntax.Values, model, binder, isOneRow: syntax.Id is not null);
        if (syntax.Values.IsEmpty)
        {
            binder.Diagnostics.Report(WriteDiagnostics.NothingSet, syntax.Head.KindSpan, Name);
        }

        if (!model.Id.IsSystem && syntax.Values.Set?.Entries.FirstOrDefault(entry => entry.Key.Value == ModelBinder.IdName) is { } own)
        {
            binder.Diagnostics.Report(WriteDiagnostics.IdStays, own.Key.Span, model.Name);
        }

        var values = model.Writable.Where(property => property != model.Id).Select(property => given.Properties.GetValueOrDefault(property.Name)).OfType<PropertyValue>();
        var orFail = syntax.OrFail is { } scalar ? FailStatus.Read(scalar, binder.Diagnostics) : null;
        var stored = values.Where(value => QueryChecker.CheckStored(value, binder));
        if (syntax.Id is null)
        {
            WrittenRow.RefuseSelect(syntax.Select, syntax.Head, "with 'where' it yields their number: say 'id', or 'list' them behind it", binder);
            return new UpdateEvent(syntax.Head, binder.When, model, filter, [.. stored], orFail, binder.DeclareResult(syntax.Head, TypeTable.Integer));
        }

        TypeSymbol row = syntax.OrFail is null ? new ModelType(model).AsOptional() : new ModelType(model);
        var written = WrittenRow.Bind(syntax.Head, syntax.Select, given.Relations, row, isFound: syntax.OrFail is null, binder);
        return new UpdateEvent(syntax.Head, binder.When, model, filter, [.. stored], orFail, written.Row) { Selected = written.Selected, After = written.After(replaces: true) };
    }

    protected override EmitFragment LowerEvent(UpdateEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var sql = lowerer.Sql(parameters, bound.Model);
        var version = VersionTest.Of(bound.Filter, bound.Model, lowerer);

        // A row whose relations alone are set is written too, so that two who set them come one after the other.
        var kept = SqlIdentifier.Column(bound.Model.Properties[^1].Column);
        var assignments = bound.Values
            .Select(value => Assignment(value, sql, parameters))
            .Concat(AutoColumns.OfUpdate(bound.Model, sql, parameters, lowerer.Dialect))
            .DefaultIfEmpty(SqlText.Of($"{kept} = {kept}"))
            .ToList();
        var update = SqlText.Of(
            $"UPDATE {SqlIdentifier.Of(bound.Model.Table)}\nSET {SqlText.Join(SqlText.Of($",\n    "), assignments)}{bound.Filter.ToSql(bound.Model, sql, parameters, version)}");
        return WriteLowering.Plan(bound, bound.Written, bound.Model, bound.Filter, "Update", update, bound.OrFail, parameters, lowerer, version);
    }

    // What was not sent stays: one text serves every request.
    private static SqlText Assignment(PropertyValue value, SqlExpressionEmitter sql, QueryParameters parameters)
    {
        var column = SqlIdentifier.Column(value.Property.Column);
        return value.Sent is { } sent
            ? SqlText.Of($"{column} = CASE WHEN {parameters.Add(sent, TypeTable.Boolean)} THEN {sql.Stored(value)} ELSE {column} END")
            : SqlText.Of($"{column} = {sql.Stored(value)}");
    }
}
