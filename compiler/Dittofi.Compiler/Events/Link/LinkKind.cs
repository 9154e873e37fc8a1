using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Link;

/// <summary>Ties rows of a <c>manyToMany</c>, or parts them; both may be said twice (language page, sections 5 and 13).</summary>
/// <param name="ties">Whether it is <c>link</c>.</param>
internal sealed class LinkKind(bool ties) : EventKind<LinkSyntax, LinkEvent>
{
    public override string Name { get; } = ties ? "link" : "unlink";

    public override string Summary => ties
        ? "Ties a row to another, or to many, by a `manyToMany`; what is tied already stays so."
        : "Parts a row from another, or from many, of a `manyToMany`; what is not tied is left in peace.";

    public override string Example => ties
        ? """
        - get: Shoe
          id: path.id
          orFail: 404
          as: shoe
        - link: shoe.tags
          to: ${body.tags}                   # ids; a row, or a list of rows, just as well
        """
        : """
        - get: Shoe
          id: path.id
          orFail: 404
          as: shoe
        - unlink: shoe.tags
          to: ${body.tags}
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new(ties ? "link" : "unlink", KeyShape.Text, "A row and its relation: `shoe.tags`.", IsRequired: true),
        new("to", KeyShape.Value, "The other row, its id, or a list of rows or of ids.", IsRequired: true),
    ];

    public override string TemplateFolder => "link";

    protected override LinkSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } relation ? new LinkSyntax(head, relation, reader.Node("to")) : null;

    protected override LinkEvent? BindEvent(LinkSyntax syntax, EventBinder binder)
    {
        var subject = ExpressionText.Bare(syntax.Relation);
        var point = subject.Text.LastIndexOf('.');
        var row = binder.Bind(point > 0 ? subject with { Length = point } : subject);
        var to = syntax.To is { } node ? binder.BindValue(node, null) : new BoundError(syntax.Head.KindSpan);
        if (row.Type.IsError)
        {
            return null;
        }

        if (row.Type.IsOptional && row.Type.NonOptional is ModelType)
        {
            MissingValue.Report(row, binder.Diagnostics);
            return null;
        }

        var model = (row.Type as ModelType)?.Model;
        var name = point > 0 ? subject.Text[(point + 1)..] : "";
        if (model?.FindCollection(name) is not { Link: JoinTable table } relation)
        {
            var known = model?.Collections.Where(collection => collection.Link is JoinTable).Select(collection => collection.Name);
            binder.Diagnostics.ReportWithSuggestion(LinkDiagnostics.NotManyToMany, subject.SpanOf(point + 1, subject.Length - point - 1), NameSuggester.Nearest(name, known ?? []), subject.Text);
            return null;
        }

        return LinkedIds.Of(to, relation, binder.Diagnostics) is { } ids ? new LinkEvent(syntax.Head, binder.When, relation, table, binder.Member(row, model.Id), ids) : null;
    }

    protected override EmitFragment LowerEvent(LinkEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var row = parameters.Add(bound.Row, bound.Row.Type);
        var to = bound.To.Type is ListType ids ? parameters.AddList(bound.To, ids.Element, 0) : parameters.Add(bound.To, bound.Relation.IdType);
        var statement = ties ? LinkText.Insert(bound.Table, row, to, bound.To.Type is ListType, lowerer.Dialect) : LinkText.Delete(bound.Table, row, to, bound.To.Type is ListType, lowerer.Dialect);
        var name = char.ToUpperInvariant(bound.Relation.Name[0]) + bound.Relation.Name[1..];
        var others = bound.Replaces ? CSharpCode.Identifier(lowerer.AddStatement("UnlinkOther" + name, CSharpCode.RawLiteral(LinkText.DeleteOthers(bound.Table, row, to, lowerer.Dialect)))) : CSharpCode.Empty;
        return new EmitFragment("events/link/event.cs", EmitObject.Empty
            .With("others", others)
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement((ties ? "Link" : "Unlink") + name, CSharpCode.RawLiteral(statement))))
            .With("parameters", parameters.List));
    }
}
