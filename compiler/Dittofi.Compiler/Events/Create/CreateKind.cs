using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
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

    public override string Summary => "Makes a row of a model, or one for each item of a list in one statement; yields the row, or the rows in the order of the list.";

    public override string Example => """
        - create: Shoe
          set: { brand: "${path.id}", name: "${body.name}", price: "${body.price}" }
          as: shoe
        - create: Shoe                       # many, in one statement
          each: body.lines
          item: line
          set: { brand: "${path.id}", name: "${line.name}", price: "${body.price}", stock: "${line.count}" }
          as: shoes
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("create", KeyShape.Name, "The model.", IsRequired: true),
        .. ValuesSyntax.Keys("The values of its properties; `id` and `createdAt` are made by the system."),
        new("each", KeyShape.Expression, "A list: each of its items makes a row. Of an empty list nothing is made."),
        new("item", KeyShape.Name, "The name of the item at hand, for `set`.", Default: "`item`"),
        .. SelectSyntax.WrittenKeys,
    ];

    public override bool HasResult => true;

    protected override CreateSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new CreateSyntax(
                head,
                NameSyntax.From(model),
                ValuesSyntax.Read(reader),
                EventReader.ReadExpression(reader, "each"),
                reader.Scalar("item") is { } item ? NameSyntax.From(item) : null)
            { Select = SelectSyntax.Read(reader) }
            : null;

    protected override CreateEvent? BindEvent(CreateSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        if (syntax.Each is not { } each)
        {
            if (syntax.Item is { } needless)
            {
                binder.Diagnostics.Report(WriteDiagnostics.ItemWithoutEach, needless.Span);
            }

            var set = SetBinder.Bind(syntax.Values, model, binder, isOneRow: true);
            var written = WrittenRow.Bind(syntax.Head, syntax.Select, set.Relations, new ModelType(model), isFound: false, binder);
            return new CreateEvent(syntax.Head, binder.When, model, SetBinder.Complete(set.Properties, model, syntax.Head.KindSpan, binder), null, null, written.Row)
            {
                Selected = written.Selected,
                After = written.After(replaces: false),
            };
        }

        WrittenRow.RefuseSelect(syntax.Select, syntax.Head, "with 'each' there are many: 'list' them behind it", binder);
        var (list, item) = binder.BindItems(each, syntax.Item, syntax.Head.KindSpan);
        var values = SetBinder.Complete(SetBinder.Bind(syntax.Values, model, binder.WithVariable(item), isOneRow: false).Properties, model, syntax.Head.KindSpan, binder);
        return new CreateEvent(syntax.Head, binder.When, model, values, list, item, binder.DeclareResult(syntax.Head, new ListType(new ModelType(model))));
    }

    protected override EmitFragment LowerEvent(CreateEvent bound, EventLowerer lowerer)
    {
        if (bound is { Each: { } each, Item: { } item })
        {
            return CreateEachLowering.Plan(bound, each, item, lowerer);
        }

        var parameters = lowerer.NewParameters();
        var insert = InsertText.Of(bound.Model, bound.Values, parameters, lowerer.Dialect);
        var sql = lowerer.IsRead(bound.Row) ? lowerer.WithColumns(SqlText.Of($"{insert}\nRETURNING "), bound.Model, SqlText.Empty) : CSharpCode.RawLiteral(insert);
        return new EmitFragment("events/create/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound.Row, bound))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("Insert" + bound.Model.Name, sql)))
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model)))
            .With("ties", WrittenRow.Blocks(bound.After, lowerer)));
    }
}
