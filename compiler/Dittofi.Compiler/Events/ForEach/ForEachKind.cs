using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.ForEach;

/// <summary>Runs a block for every item of a list, in its order (language page, section 5).</summary>
internal sealed class ForEachKind : EventKind<ForEachSyntax, ForEachEvent>
{
    public override string Name => "forEach";

    public override string Summary => "Runs events for every item of a list, in its order.";

    public override string Example => """
        - forEach: body.lines
          item: line
          do:
            - when: line.count < 1
              fail: 422
              detail: There is nothing to take of ${line.name}.
            - assign: { total: "${total + line.count}" }
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("forEach", KeyShape.Expression, "The list.", IsRequired: true),
        new("item", KeyShape.Name, "The name of the item at hand.", Default: "`item`"),
        new("do", KeyShape.Events, "The events that run for each.", IsRequired: true),
    ];

    protected override ForEachSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events)
    {
        var block = events.ReadBlock(reader, "do");
        var item = reader.Scalar("item") is { } name ? NameSyntax.From(name) : null;
        return EventReader.ReadExpression(reader, Name) is { } list ? new ForEachSyntax(head, list, item, block, [.. KeysIn(reader.Node("do"))]) : null;
    }

    protected override ForEachEvent? BindEvent(ForEachSyntax syntax, EventBinder binder)
    {
        var (list, item) = binder.BindItems(syntax.List, syntax.Item, syntax.Head.KindSpan);

        // A later round sees what an earlier one wrote.
        binder.ForgetVariables(syntax.Keys);
        var block = binder.BindBlock(syntax.Do, [], item);
        return new ForEachEvent(syntax.Head, binder.When, list, item, block);
    }

    protected override EmitFragment LowerEvent(ForEachEvent bound, EventLowerer lowerer) =>
        new("events/forEach/event.cs", EmitObject.Empty
            .With("item", CSharpCode.Identifier(lowerer.Variables.Of(bound.Item)))
            .With("list", lowerer.Expressions.Emit(bound.List))
            .With("body", lowerer.Block(bound.Do)));

    private static IEnumerable<string> KeysIn(YamlNode? node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => KeysIn(entry.Value).Prepend(entry.Key.Value)),
        YamlSequence list => list.Items.SelectMany(KeysIn),
        _ => [],
    };
}
