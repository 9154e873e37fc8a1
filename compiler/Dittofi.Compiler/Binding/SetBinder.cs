using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds a <c>set</c>: a map of a model's writable properties to values, over those of a <c>from</c>.</summary>
internal static class SetBinder
{
    /// <summary>The values given, by property name; what is no writable property is reported.</summary>
    /// <param name="values">The values as declared.</param>
    /// <param name="model">The model that is written.</param>
    /// <param name="binder">Binds what stands under <c>set</c>.</param>
    public static IReadOnlyDictionary<string, PropertyValue> Bind(ValuesSyntax values, ModelSymbol model, EventBinder binder) =>
        Bind(values, new FromBinder(model, takesSent: false, binder), model, binder);

    /// <summary>The values that an update gives, whose <c>set</c> has the row at hand.</summary>
    public static IReadOnlyDictionary<string, PropertyValue> BindUpdate(ValuesSyntax values, ModelSymbol model, EventBinder binder) =>
        Bind(values, new FromBinder(model, takesSent: true, binder), model, binder.WithRow(model));

    private static Dictionary<string, PropertyValue> Bind(ValuesSyntax values, FromBinder from, ModelSymbol model, EventBinder binder)
    {
        var set = BindSet(values.Set, model, binder);
        foreach (var value in values.From is { } record ? from.Bind(record, set.Keys.ToHashSet(StringComparer.Ordinal)) : [])
        {
            set.TryAdd(value.Property.Name, value);
        }

        return set;
    }

    /// <summary>A value for every writable property of a new row, in the model's order: what was given, or its default; a required one that has neither is reported.</summary>
    public static ImmutableArray<PropertyValue> Complete(IReadOnlyDictionary<string, PropertyValue> given, ModelSymbol model, SourceSpan place, EventBinder binder)
    {
        var missing = model.Writable.Where(property => property.IsRequired && !given.ContainsKey(property.Name)).Select(property => property.Name).ToArray();
        if (missing.Length > 0)
        {
            binder.Diagnostics.Report(EventDiagnostics.MissingProperty, place, model.Name, string.Join("', '", missing));
        }

        return [.. model.Writable.Select(property => given.GetValueOrDefault(property.Name) ?? Default(property, place))];
    }

    private static Dictionary<string, PropertyValue> BindSet(YamlMapping? set, ModelSymbol model, EventBinder binder)
    {
        var values = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var entry in set?.Entries ?? [])
        {
            var name = entry.Key.Value;
            if (model.Find(name) is not { } property)
            {
                var suggestion = NameSuggester.Nearest(name, model.Writable.Select(known => known.Name));
                binder.Diagnostics.ReportWithSuggestion(EventDiagnostics.UnknownProperty, entry.Key.Span, suggestion, model.Name, name);
                binder.BindValue(entry.Value, null);
            }
            else if (property.IsSystem)
            {
                binder.Diagnostics.Report(EventDiagnostics.SystemProperty, entry.Key.Span, name);
            }
            else
            {
                values[name] = new PropertyValue(property, BindValue(entry.Value, property, binder));
            }
        }

        return values;
    }

    private static PropertyValue Default(PropertySymbol property, SourceSpan span) =>
        new(property, new BoundLiteral(property.Default, property.Type, span));

    private static BoundExpression BindValue(YamlNode node, PropertySymbol property, EventBinder binder)
    {
        var value = binder.BindValue(node, property.Type);
        return Literals.Check(value, property.Name, property.Rules, binder.Diagnostics);
    }
}
