using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds an <c>include</c>: the row as it is, with related rows in the place of their ids, and with rows that belong to it (language page, section 13).</summary>
/// <param name="models">The models, by name.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class IncludeBinder(IReadOnlyDictionary<string, ModelSymbol> models, DiagnosticBag diagnostics)
{
    /// <summary>What is read of each row.</summary>
    /// <param name="included">The names of its relations.</param>
    /// <param name="model">The model.</param>
    /// <param name="name">The PascalCase name of the shape.</param>
    /// <param name="span">Where it stands.</param>
    public Selection Bind(ImmutableArray<NameSyntax> included, ModelSymbol model, string name, SourceSpan span)
    {
        var names = new UniqueNames("relations", diagnostics);
        var relations = included.Where(names.Add).Where(relation => IsRelation(relation, model)).ToDictionary(relation => relation.Value, StringComparer.Ordinal);
        var row = Row(model, span);
        var fields = model.Properties.Select<PropertySymbol, SelectedField>(property => relations.ContainsKey(property.Name) && property.References is { } target && models.TryGetValue(target, out var other)
                ? Related(property, other, row, name, span)
                : Value(property, row))
            .Concat(model.Collections.Where(collection => relations.ContainsKey(collection.Name) && models.ContainsKey(collection.Target))
                .Select(collection => List(collection, models[collection.Target], row, name, relations[collection.Name].Span)));
        return Shape(fields, model, name, span);
    }

    private bool IsRelation(NameSyntax name, ModelSymbol model)
    {
        if (model.Find(name.Value)?.References is not null || model.FindCollection(name.Value) is not null)
        {
            return true;
        }

        var known = model.Properties.Where(property => property.References is not null).Select(property => property.Name).Concat(model.Collections.Select(collection => collection.Name));
        diagnostics.ReportWithSuggestion(SelectDiagnostics.NotIncluded, name.Span, NameSuggester.Nearest(name.Value, known), name.Value, model.Name);
        return false;
    }

    private static SelectedRow Related(PropertySymbol relation, ModelSymbol model, BoundExpression row, string name, SourceSpan span)
    {
        var reference = new BoundMember(row, relation, IsConditional: false, relation.Type, span);
        var related = new BoundRelated(reference, model, relation.Type.IsOptional ? new ModelType(model).AsOptional() : new ModelType(model), span);
        var inner = Whole(model, name + char.ToUpperInvariant(relation.Name[0]) + relation.Name[1..], span);
        TypeSymbol type = new RecordType(inner.Record);
        var field = Field(relation, relation.Type.IsOptional ? type.AsOptional() : type);
        return new SelectedRow(field, related, inner);
    }

    private static SelectedList List(CollectionSymbol collection, ModelSymbol model, BoundExpression row, string name, SourceSpan span)
    {
        var inner = Whole(model, name + char.ToUpperInvariant(collection.Name[0]) + collection.Name[1..], span);
        var field = new FieldSymbol(collection.Name, new ListType(new RecordType(inner.Record)), ValueRules.None, null, span, collection.Name, null, null);
        return new SelectedList(field, new CollectionQuery(new BoundCollection(row, collection, model, span), [], null), [], null, inner);
    }

    private static Selection Whole(ModelSymbol model, string name, SourceSpan span) =>
        Shape(model.Properties.Select(property => Value(property, Row(model, span))), model, name, span);

    private static Selection Shape(IEnumerable<SelectedField> fields, ModelSymbol model, string name, SourceSpan span)
    {
        ImmutableArray<SelectedField> all = [.. fields];
        return new Selection(new RecordSymbol(name, model.Name, [.. all.Select(field => field.Field)], null, span) { Kind = RecordKind.Selected }, model, all);
    }

    private static SelectedValue Value(PropertySymbol property, BoundExpression row) =>
        new SelectedValue(Field(property, property.Type), new BoundMember(row, property, IsConditional: false, property.Type, property.Span));

    private static FieldSymbol Field(PropertySymbol property, TypeSymbol type) =>
        new(property.Name, type, type == property.Type ? property.Rules : ValueRules.None, property.Description, property.Span, property.Label, null, property);

    private static BoundVariable Row(ModelSymbol model, SourceSpan span) => new(new VariableSymbol(Names.Row, new ModelType(model), VariableKind.Row, model.Span), span);
}
