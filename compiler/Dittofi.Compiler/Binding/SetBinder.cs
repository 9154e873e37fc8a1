using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds a <c>set</c>: a map of a model's writable properties to values, over those of a <c>from</c>.</summary>
internal static class SetBinder
{
    /// <summary>The values given; what is no writable property is reported.</summary>
    /// <param name="values">The values as declared.</param>
    /// <param name="model">The model that is written.</param>
    /// <param name="binder">Binds what stands under <c>set</c>.</param>
    /// <param name="isOneRow">Whether one row is written, which alone can be tied to others.</param>
    public static SetValues Bind(ValuesSyntax values, ModelSymbol model, EventBinder binder, bool isOneRow) =>
        Bind(values, new FromBinder(model, takesSent: false, isOneRow, binder), model, binder, isOneRow);

    /// <summary>The values that an update gives, whose <c>set</c> has the row at hand.</summary>
    public static SetValues BindUpdate(ValuesSyntax values, ModelSymbol model, EventBinder binder, bool isOneRow) =>
        Bind(values, new FromBinder(model, takesSent: true, isOneRow, binder), model, binder.WithRow(model), isOneRow);

    private static SetValues Bind(ValuesSyntax values, FromBinder from, ModelSymbol model, EventBinder binder, bool isOneRow)
    {
        var relations = new Dictionary<string, RelationValue>(StringComparer.Ordinal);
        var set = BindSet(values.Set, model, binder, isOneRow ? relations : null);
        if (values.From is { } record)
        {
            foreach (var value in from.Bind(record, set.Keys.Concat(relations.Keys).ToHashSet(StringComparer.Ordinal)))
            {
                set.TryAdd(value.Property.Name, value);
            }

            foreach (var relation in from.Relations)
            {
                relations.TryAdd(relation.Relation.Name, relation);
            }
        }

        return new SetValues(set, [.. model.Collections.Select(collection => relations.GetValueOrDefault(collection.Name)).OfType<RelationValue>()]);
    }

    /// <summary>A value for every writable property of a new row, in the model's order: what was given, or its default; a required one that has neither is reported.</summary>
    public static ImmutableArray<PropertyValue> Complete(IReadOnlyDictionary<string, PropertyValue> given, ModelSymbol model, SourceSpan place, EventBinder binder)
    {
        var missing = model.Writable.Where(property => property.IsRequired && !given.ContainsKey(property.Name)).Select(property => property.Name).ToArray();
        if (missing.Length > 0)
        {
            binder.Diagnostics.Report(EventDiagnostics.MissingProperty, place, model.Name, string.Join("', '", missing));
        }

        var written = model.Writable.Where(property => given.ContainsKey(property.Name) || !IsFilledIn(property)).ToList();
        return [.. (written.Count > 0 ? written : model.Writable).Select(property => given.GetValueOrDefault(property.Name) ?? Default(property, place))];
    }

    // A table that others made may have a default for what no request sends, or count it: a column that no INSERT names gets that.
    private static bool IsFilledIn(PropertySymbol property) => property is { IsManaged: false, IsInput: false, Default: null, Type.IsOptional: true };

    private static Dictionary<string, PropertyValue> BindSet(YamlMapping? set, ModelSymbol model, EventBinder binder, Dictionary<string, RelationValue>? relations)
    {
        var values = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var entry in set?.Entries ?? [])
        {
            var name = entry.Key.Value;
            if (model.FindCollection(name) is { } collection)
            {
                BindRelation(entry, collection, binder, relations);
            }
            else if (model.Find(name) is not { } property)
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

    private static void BindRelation(YamlEntry entry, CollectionSymbol collection, EventBinder binder, Dictionary<string, RelationValue>? relations)
    {
        if (collection.Link is not JoinTable table || relations is null)
        {
            binder.Diagnostics.Report(LinkDiagnostics.NotSet, entry.Key.Span, collection.Name, collection.Target);
        }
        else if (LinkedIds.OfList(binder.BindValue(entry.Value, null), collection, binder.Diagnostics) is { } ids)
        {
            if (RowExpressions.UsesRow(ids))
            {
                binder.Diagnostics.Report(QueryDiagnostics.NotInQuery, ids.Span, "A list of the row");
            }

            relations[collection.Name] = new RelationValue(collection, table, ids);
        }
    }

    private static PropertyValue Default(PropertySymbol property, SourceSpan span) =>
        new(property, new BoundLiteral(property.Default, property.Type, span));

    private static BoundExpression BindValue(YamlNode node, PropertySymbol property, EventBinder binder)
    {
        var value = binder.BindValue(node, property.Type);
        return Literals.Check(value, property.Name, property.Rules, binder.Diagnostics);
    }
}
