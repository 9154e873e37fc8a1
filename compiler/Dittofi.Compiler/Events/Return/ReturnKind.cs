using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Return;

/// <summary>Ends the action with an answer and keeps what it wrote (language page, sections 5 and 13).</summary>
internal sealed class ReturnKind : EventKind<ReturnSyntax, ReturnEvent>
{
    public override string Name => "return";

    public override string Summary => "Ends the action with an answer and keeps what it wrote; `return: null` answers nothing where the action has no `response`.";

    public override string Example => """
        - when: body.count == 0
          return: { taken: 0 }
          status: 202
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("return", KeyShape.Response, "What is answered: a value, or a map or a list of values.", IsRequired: true),
        new("status", KeyShape.Number, "The status, from 200 to 299; 301, 302, 303, 307 or 308 of a redirect.", Default: "that of the action"),
        .. AnswerHeadersSyntax.Keys,
    ];

    protected override ReturnSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Node(Name) is { } value ? new ReturnSyntax(head, value, reader.Scalar("status"), AnswerHeadersSyntax.Read(reader)) : null;

    protected override ReturnEvent? BindEvent(ReturnSyntax syntax, EventBinder binder) =>
        new(syntax.Head, binder.When, binder.BindAnswer(syntax.Value, syntax.Status, syntax.Headers, syntax.Head.KindSpan));

    protected override EmitFragment LowerEvent(ReturnEvent bound, EventLowerer lowerer) =>
        new("events/return/event.cs", EmitObject.Empty.With("code", lowerer.Answers.Return(bound.Answer)));
}
