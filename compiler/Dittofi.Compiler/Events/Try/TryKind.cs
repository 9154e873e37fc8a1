using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Try;

/// <summary>Survives a failure: what was written inside is undone, and another block runs (language page, sections 5 and 13).</summary>
internal sealed class TryKind : EventKind<TrySyntax, TryEvent>
{
    public override string Name => "try";

    public override string Summary =>
        "Runs events that may fail. When one does, what they wrote is undone, and `catch` runs; it knows `error.status` and `error.message`.";

    public override string Example => """
        - try:
            - create: Brand
              set: { name: "${body.name}" }
          catch:
            - when: error.status != 409
              fail: 422
              detail: ${error.message}
            - log: ${body.name} is there already
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("try", KeyShape.Events, "The events that may fail.", IsRequired: true),
        new("catch", KeyShape.Events, "The events that run when one of them did.", IsRequired: true),
    ];

    protected override TrySyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events)
    {
        var guarded = events.ReadBlock(reader, Name);
        return new TrySyntax(head, guarded, events.ReadBlock(reader, "catch"));
    }

    protected override TryEvent? BindEvent(TrySyntax syntax, EventBinder binder)
    {
        var guarded = binder.BindBlock(syntax.Try, []);
        var error = new VariableSymbol(ErrorRecord.Name, new RecordType(ErrorRecord.Symbol), VariableKind.Result, syntax.Head.KindSpan);
        return new TryEvent(syntax.Head, binder.When, guarded, binder.BindBlock(syntax.Catch, [], error), error);
    }

    protected override EmitFragment LowerEvent(TryEvent bound, EventLowerer lowerer)
    {
        var savepoint = TransactionPlan.NeedsSavepoint(bound) ? lowerer.Variables.Fresh("savepoint") : null;
        var guarded = lowerer.Guarded(bound.Try, savepoint);
        var exception = lowerer.Variables.Fresh("exception");
        var isRead = lowerer.IsRead(bound.Error);
        var constraints = isRead && savepoint is not null && lowerer.Names.HasTables ? CSharpCode.Of($", ConstraintProperties.ByName") : CSharpCode.Empty;
        var test = isRead ? CSharpCode.Of($"is {{ }} {lowerer.Variables.Of(bound.Error)}") : CSharpCode.Of($"is not null");
        return new EmitFragment("events/try/event.cs", EmitObject.Empty
            .With("savepoint", savepoint is null ? CSharpCode.Empty : CSharpCode.Identifier(savepoint))
            .With("guarded", guarded)
            .With("releases", savepoint is not null && !bound.Try.Ends)
            .With("filter", CSharpCode.Of($"(Exception {exception}) when (CaughtError.Of({exception}{constraints}) {test})"))
            .With("handler", lowerer.Block(bound.Catch)));
    }
}
