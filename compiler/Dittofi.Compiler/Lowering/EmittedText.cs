using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>What the code of an action mentions; its using directives follow from that.</summary>
internal static class EmittedText
{
    /// <summary>Words of emitted code and the namespaces that they come from.</summary>
    public static readonly IReadOnlyList<(string Token, string Namespace)> Namespaces =
    [
        ("CanonicalJson.", "App.Runtime"),
        ("DateOnly", "System"),
        ("JsonElement", "System.Text.Json"),
        ("DateText.", "App.Runtime"),
        ("DateTimeOffset", "System"),
        ("(Exception ", "System"),
        ("Guid", "System"),
        ("InvalidOperationException", "System"),
        ("Math.", "System"),
        ("StringComparison.", "System"),
        ("Uri.EscapeDataString(", "System"),
        ("TimeOnly", "System"),
        ("TimeProvider", "System"),
        ("TimeText.", "App.Runtime"),
        ("TimeSpan", "System"),
        ("List<", "System.Collections.Generic"),
        ("CultureInfo.", "System.Globalization"),
        ("CaughtError.", "App.Runtime"),
        ("ConstraintProperties.", "App.Data"),
        ("CodePoints.", "App.Runtime"),
        ("Cursor.", "App.Runtime"),
        ("DecimalText.", "App.Runtime"),
        ("FiniteNumber.", "App.Runtime"),
        ("IfMatch.Read(", "App.Runtime"),
        ("Instant.", "App.Runtime"),
        ("SecretText.", "App.Runtime"),
        ("WholeMatch.", "App.Runtime"),
        ("ProjectTime.", "App.Data"),
        (".Distinct()]", "System.Linq"),
        ("ILogger<", "Microsoft.Extensions.Logging"),
    ];

    /// <summary>All text in a value and its parts.</summary>
    public static string Of(EmitValue value)
    {
        var text = new StringBuilder();
        Append(value, text);
        return text.ToString();
    }

    /// <summary>The types that the code of an action names: those of its results, variables, response, and of enum literals.</summary>
    public static IEnumerable<TypeSymbol> Types(ActionCode action)
    {
        var events = action.Body.Flatten().ToArray();
        var models = events.SelectMany(bound => bound.Effects).Select(effect => effect.Model).OfType<ModelSymbol>().ToArray();
        var expressions = ActionExpressions.Of(action)
            .Where(part => part is not BoundVariable { Type: RecordType })
            .Select(part => part.Type);
        return expressions
            .Concat(models.Select(model => new ModelType(model)))
            .Concat(events.Select(bound => bound.Selection).OfType<Selection>().SelectMany(selection => selection.WithParts()).Select(part => new RecordType(part.Record)))
            .Concat(events.Select(bound => bound.RowRecord).OfType<RecordSymbol>().Select(record => new RecordType(record)))
            .Concat(models.SelectMany(model => model.Properties).Select(property => property.Type).Where(type => type.NonOptional is EnumType))
            .Concat(action.Variables.Select(variable => variable.Type))
            .Concat(action.Variables.SelectMany(variable => Literals(variable.Rules)).Select(literal => literal.Type))
            .Select(type => type.NonOptional is ListType list ? list.Element : type)
            .Where(type => type.NonOptional is EnumType or ModelType or RecordType);
    }

    private static IEnumerable<BoundLiteral> Literals(ValueRules rules) => rules.Conditions
        .SelectMany(condition => RowExpressions.Flatten(condition.Lambda.Body).OfType<BoundLiteral>())
        .Concat(rules.Items is { } items ? Literals(items) : []);

    private static void Append(EmitValue value, StringBuilder text)
    {
        switch (value)
        {
            case EmitText { Value: CSharpCode code }:
                text.Append(code.Text).Append('\n');
                break;
            case EmitList list:
                foreach (var item in list.Items)
                {
                    Append(item, text);
                }

                break;
            case EmitObject inner:
                foreach (var member in inner.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    Append(member.Value, text);
                }

                break;
            case EmitBlock block:
                foreach (var child in block.Children)
                {
                    Append(child.Model, text);
                }

                break;
        }
    }
}
