using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the properties that stand for many rows, once all models are known, and gives both sides of a <c>manyToMany</c> theirs.</summary>
/// <param name="models">The models, without collections.</param>
/// <param name="tables">The models by the names of their tables; those of join tables are added.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class CollectionBinder(ImmutableArray<ModelSymbol> models, Dictionary<string, ModelSymbol> tables, DiagnosticBag diagnostics)
{
    private readonly TableNames _names = new(diagnostics);
    private readonly Dictionary<string, List<CollectionSymbol>> _collections = models.ToDictionary(model => model.Name, _ => new List<CollectionSymbol>(), StringComparer.Ordinal);

    /// <summary>The models with their collections, in the same order.</summary>
    public ImmutableArray<ModelSymbol> Bind(ImmutableArray<ModelSyntax> syntaxes)
    {
        // A name that a model gives itself comes before one that another gives it.
        var declared = models.SelectMany(model => Fields(model, syntaxes).Select(field => (Model: model, Field: field))).ToList();
        foreach (var (model, field) in declared)
        {
            BindCollection(model, field);
        }

        foreach (var (model, field) in declared)
        {
            BindInverse(model, field);
        }

        return [.. models.Select(model => _collections[model.Name] is { Count: > 0 } own ? model with { Collections = [.. own] } : model)];
    }

    private static IEnumerable<FieldSyntax> Fields(ModelSymbol model, ImmutableArray<ModelSyntax> syntaxes) =>
        syntaxes.First(syntax => syntax.Name.Span == model.Span).Properties
            .Where(field => field.Collection is not null && !model.Properties.Any(property => property.IsSystem && property.Name == field.Name.Value))
            .DistinctBy(field => field.Name.Value, StringComparer.OrdinalIgnoreCase);

    private void BindCollection(ModelSymbol model, FieldSyntax field)
    {
        if (field.Collection is not { } syntax || Target(syntax) is not { } target || IsProperty(model, field.Name.Value))
        {
            return;
        }

        if (syntax.Key == CollectionSyntax.ManyToMany)
        {
            Add(model, field.Name.Value, target, Table(model, field, syntax, target), field.Name.Span);
        }
        else if (syntax.Via is { } via && Relation(model, target, via) is { } relation)
        {
            Add(model, field.Name.Value, target, new ReferringRows(relation), field.Name.Span);
        }
    }

    private void BindInverse(ModelSymbol model, FieldSyntax field)
    {
        if (field.Collection is not { Inverse: { } name } || Find(model, field.Name.Value) is not { Link: JoinTable table } collection)
        {
            return;
        }

        var target = models.First(each => each.Name == collection.Target);
        if (!Names.IsCamelCase(name.Value))
        {
            diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadName, name.Span, Names.Camel(name.Value), name.Value, "a property", "a small letter");
        }
        else if (Taken(target, name.Value) is { } other)
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, name.Span, other, "properties", name.Value);
        }
        else
        {
            Add(target, name.Value, model, table with { Own = table.Other, Other = table.Own, IsInverse = true }, name.Span);
        }
    }

    private void Add(ModelSymbol model, string name, ModelSymbol target, CollectionLink link, SourceSpan span) =>
        _collections[model.Name].Add(new CollectionSymbol(name, target.Name, link, span) { IdType = target.Id.Type });

    private CollectionSymbol? Find(ModelSymbol model, string name) => _collections[model.Name].Find(collection => collection.Name == name);

    private static bool IsProperty(ModelSymbol model, string name) =>
        model.Properties.Any(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private SourceSpan? Taken(ModelSymbol model, string name) =>
        _collections[model.Name].Find(collection => string.Equals(collection.Name, name, StringComparison.OrdinalIgnoreCase))?.Span
        ?? model.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))?.Span;

    private ModelSymbol? Target(CollectionSyntax syntax)
    {
        if (models.FirstOrDefault(model => model.Name == syntax.Model.Value) is { } target)
        {
            return target;
        }

        var suggestion = NameSuggester.Nearest(syntax.Model.Value, models.Select(model => model.Name));
        diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownModel, syntax.Model.Span, suggestion, syntax.Model.Value);
        return null;
    }

    private PropertySymbol? Relation(ModelSymbol model, ModelSymbol target, YamlScalar via)
    {
        var relations = target.Properties.Where(property => property.References == model.Name).ToList();
        var found = relations.Find(property => property.Name == via.Value);
        if (found is null)
        {
            var suggestion = relations is [var only] ? only.Name : NameSuggester.Nearest(via.Value, relations.Select(relation => relation.Name));
            diagnostics.ReportWithSuggestion(ModelDiagnostics.NoWayBack, via.Span, suggestion, via.Value, target.Name, model.Name);
        }

        return found;
    }

    private JoinTable Table(ModelSymbol model, FieldSyntax field, CollectionSyntax syntax, ModelSymbol target)
    {
        // A model whose table is there already has its ties in one that is there too.
        var table = syntax.Table is { } given ? _names.Table(given, model.IsManaged) : SqlNames.JoinTable(model.Name, field.Name.Value).Name;
        if (!tables.TryAdd(table, model))
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Collision, field.Name.Span, tables[table].Span, tables[table].Name, field.Name.Value, table);
        }

        // Of a model with itself the names of the columns would be one.
        var own = SqlNames.RelationColumn(model.Name).Name;
        var other = model.Name == target.Name ? SqlNames.RelationColumn(field.Name.Value).Name : SqlNames.RelationColumn(target.Name).Name;
        other = other == own ? other + "2" : other;
        (own, other) = Columns(syntax, model) ?? (own, other);
        return new JoinTable(table, own, other, IsInverse: false) { IsManaged = model.IsManaged };
    }

    private (string Own, string Other)? Columns(CollectionSyntax syntax, ModelSymbol model)
    {
        if (syntax.Columns is not { } list)
        {
            return null;
        }

        if (list.Items is not [YamlScalar own, YamlScalar other])
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, list.Span, "'columns'", "a list of two names: the column of this model's ids, and that of the others'", NodeWords.Describe(list));
            return null;
        }

        if (string.Equals(own.Value, other.Value, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, other.Span, other.Value, "a column of its own");
        }

        return (_names.Column(NameSyntax.From(own), model.IsManaged), _names.Column(NameSyntax.From(other), model.IsManaged));
    }
}
