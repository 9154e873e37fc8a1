using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.If;

/// <summary>Runs one of two blocks (language page, section 5).</summary>
internal sealed class IfKind : EventKind<IfSyntax, IfEvent>
{
    public override string Name => "if";

    public override string Summary => "Runs `then` when the condition holds, `else` when it does not.";

    public override string Example => """
        - if: body.price > 100
          then:
            - assign: { isDear: true }
          else:
            - log: ${body.name} is cheap
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("if", KeyShape.Expression, "The condition.", IsRequired: true),
        new("then", KeyShape.Events, "The events that run when it holds.", IsRequired: true),
        new("else", KeyShape.Events, "The events that run when it does not."),
    ];

    protected override IfSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events)
    {
        var then = events.ReadBlock(reader, "then");
        var otherwise = events.ReadBlock(reader, "else");
        return EventReader.ReadExpression(reader, Name) is { } condition ? new IfSyntax(head, condition, then, otherwise) : null;
    }

    protected override IfEvent? BindEvent(IfSyntax syntax, EventBinder binder)
    {
        var condition = binder.BindCondition(syntax.Condition);
        var facts = NullFlow.Facts(condition);
        var then = binder.BindBlock(syntax.Then, facts.WhenTrue);
        var otherwise = binder.BindBlock(syntax.Else, facts.WhenFalse);
        return new IfEvent(syntax.Head, binder.When, condition, then, otherwise);
    }

    protected override EmitFragment LowerEvent(IfEvent bound, EventLowerer lowerer) =>
        new("events/if/event.cs", EmitObject.Empty
            .With("condition", lowerer.Expressions.Emit(bound.Condition))
            .With("then", lowerer.Block(bound.Then))
            .With("otherwise", lowerer.Block(bound.Else)));
}
