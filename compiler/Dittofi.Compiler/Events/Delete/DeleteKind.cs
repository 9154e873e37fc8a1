using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Delete;

/// <summary>Removes rows (language page, section 5).</summary>
internal sealed class DeleteKind : EventKind<DeleteSyntax, DeleteEvent>
{
    public override string Name => "delete";

    public override string Summary => "Removes rows of a model in one statement. By id it yields whether the row was there; else the number of rows.";

    public override string Example => """
        - delete: Shoe
          id: path.id
          orFail: 404
        - delete: Shoe
          where: shoe.status == 'sold' && shoe.stock == 0
          as: count
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("delete", KeyShape.Name, "The model.", IsRequired: true),
        .. WriteFilter.Keys,
        new("orFail", KeyShape.Number, "The status to fail with when there is no such row."),
    ];

    public override bool HasResult => true;

    public override string TemplateFolder => "write";

    protected override DeleteSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new DeleteSyntax(
                head, NameSyntax.From(model), EventReader.ReadExpression(reader, "id"), events.ReadConditions(reader, "where"), reader.Scalar("ifMatch"), reader.Scalar("orFail"))
            : null;

    protected override DeleteEvent? BindEvent(DeleteSyntax syntax, EventBinder binder)
    {
        var type = syntax.Id is null ? TypeTable.Integer : TypeTable.Boolean;
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, type);
            return null;
        }

        var filter = WriteFilter.Bind(syntax.Head, syntax.Id, syntax.Where, syntax.IfMatch, model, binder);
        var orFail = syntax.OrFail is { } scalar ? FailStatus.Read(scalar, binder.Diagnostics) : null;
        return new DeleteEvent(syntax.Head, binder.When, model, filter, orFail, binder.DeclareResult(syntax.Head, type));
    }

    protected override EmitFragment LowerEvent(DeleteEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var version = VersionTest.Of(bound.Filter, bound.Model, lowerer);
        var delete = SqlText.Of($"DELETE FROM {SqlIdentifier.Of(bound.Model.Table)}{bound.Filter.ToSql(bound.Model, lowerer.Sql(parameters, bound.Model), parameters, version)}");
        return WriteLowering.Plan(bound, bound.Result, bound.Model, bound.Filter, "Delete", delete, bound.OrFail, parameters, lowerer, version);
    }
}
