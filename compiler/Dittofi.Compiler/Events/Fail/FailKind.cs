using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Fail;

/// <summary>Ends the action with an error and rolls it back (language page, section 5).</summary>
internal sealed class FailKind : EventKind<FailSyntax, FailEvent>
{
    public override string Name => "fail";

    public override string Summary => "Ends the action with an error and rolls back what it wrote.";

    public override string Example => """
        - when: body.price < 1
          fail: 422
          title: Too cheap
          detail: ${body.name} must cost 1 at least.
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("fail", KeyShape.Number, "The status, from 400 to 599.", IsRequired: true),
        new("title", KeyShape.Value, "The problem's title.", Default: "the status's own words"),
        new("detail", KeyShape.Value, "What the caller is told beside it."),
    ];

    protected override FailSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } status ? new FailSyntax(head, status, reader.Scalar("title"), reader.Scalar("detail")) : null;

    protected override FailEvent? BindEvent(FailSyntax syntax, EventBinder binder)
    {
        var status = FailStatus.Read(syntax.Status, binder.Diagnostics);
        var title = syntax.Title is { } titleText ? binder.BindText(titleText) : null;
        var detail = syntax.Detail is { } detailText ? binder.BindText(detailText) : null;

        // The problem is an answer too.
        foreach (var text in new[] { title, detail }.OfType<BoundExpression>())
        {
            HiddenValues.Report(text, binder.Diagnostics);
        }

        return new FailEvent(syntax.Head, binder.When, status ?? 400, title, detail);
    }

    protected override EmitFragment LowerEvent(FailEvent bound, EventLowerer lowerer) =>
        new("events/fail/event.cs", EmitObject.Empty
            .With("status", CSharpCode.Literal(bound.Status))
            .With("title", bound.Title is null ? CSharpCode.Empty : lowerer.Expressions.Emit(bound.Title))
            .With("detail", bound.Detail is null ? CSharpCode.Empty : lowerer.Expressions.Emit(bound.Detail)));
}
