using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the response of an action: a value, or a map or a list of values.</summary>
internal sealed class ResponseBinder(Scope scope, DiagnosticBag diagnostics)
{
    private const int Deepest = 8;
    private const string Body = "body";

    /// <summary>The response of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The PascalCase name that a record for a map takes.</param>
    public BoundExpression Bind(YamlNode node, string name) => Bind(node, name, 0);

    private BoundExpression Bind(YamlNode node, string name, int depth)
    {
        if (depth == Deepest)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, node.Span, "A response", "at most 8 maps and lists deep", "deeper");
            return new BoundError(node.Span);
        }

        return node switch
        {
            YamlMapping map => BindMap(map, name, depth),
            YamlSequence list => BindList(list, name, depth),
            _ => Answerable(new ValueBinder(scope, diagnostics).Bind(node, null)),
        };
    }

    private BoundExpression BindMap(YamlMapping map, string name, int depth)
    {
        if (map.Entries.IsEmpty)
        {
            diagnostics.Report(EventDiagnostics.Empty, map.Span, "response");
            return new BoundError(map.Span);
        }

        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        var values = ImmutableArray.CreateBuilder<BoundExpression>();
        var names = new UniqueNames("fields", diagnostics);
        foreach (var entry in map.Entries)
        {
            if (!Names.IsCamelCase(entry.Key.Value))
            {
                diagnostics.Report(SyntaxDiagnostics.BadName, entry.Key.Span, entry.Key.Value, "a field of a response", "a small letter");
                continue;
            }

            if (!names.Add(NameSyntax.From(entry.Key)))
            {
                continue;
            }

            var value = Bind(entry.Value, name + char.ToUpperInvariant(entry.Key.Value[0]) + entry.Key.Value[1..], depth + 1);
            values.Add(value);
            fields.Add(new FieldSymbol(entry.Key.Value, value.Type, ValueRules.None, null, entry.Key.Span, entry.Key.Value, null, null));
        }

        return new BoundMap(new RecordSymbol(name, "a map", fields.ToImmutable(), null, map.Span), values.ToImmutable(), map.Span);
    }

    private BoundExpression BindList(YamlSequence list, string name, int depth)
    {
        var items = list.Items.Select((item, index) => Bind(item, $"{name}{index + 1}", depth + 1)).ToImmutableArray();
        if (items.IsEmpty)
        {
            diagnostics.Report(EventDiagnostics.Empty, list.Span, "response");
            return new BoundError(list.Span);
        }

        var common = items.Select(item => item.Type).Aggregate<TypeSymbol, TypeSymbol?>(items[0].Type, (so, next) => so is null ? null : Conversions.Common(so, next));
        if (common is null or NullType)
        {
            diagnostics.Report(OperatorDiagnostics.NoCommonType, list.Span, items[0].Type.DisplayName, "others");
            return new BoundError(list.Span);
        }

        var fitted = items.Select(item => Conversions.TryConvert(item, common) ?? new BoundError(item.Span)).ToImmutableArray();
        return common.IsError ? new BoundError(list.Span) : new BoundList(fitted, new ListType(common), list.Span);
    }

    private BoundExpression Answerable(BoundExpression value)
    {
        if (HiddenValues.Report(value, diagnostics))
        {
            return new BoundError(value.Span);
        }

        var inner = value.Type.NonOptional is ListType list ? list.Element.NonOptional : value.Type.NonOptional;
        if (inner is ScalarType or EnumType or ModelType or NullType or RecordType { Record.Kind: not (RecordKind.Variables or RecordKind.Settings or RecordKind.Runtime) } || inner.IsError)
        {
            return value;
        }

        diagnostics.Report(EventDiagnostics.NotAResponse, value.Span, Describe(inner));
        return new BoundError(value.Span);
    }

    private static string Describe(TypeSymbol type) => type switch
    {
        RecordType { Record.Kind: RecordKind.Settings } => "The settings",
        RecordType { Record.Kind: RecordKind.Runtime } => $"The {type.DisplayName} whole",
        RecordType { Record: { Kind: RecordKind.Variables, DisplayName: Body } } => "The body of a form, as a whole,",
        _ => $"The {type.DisplayName} of a request",
    };
}
