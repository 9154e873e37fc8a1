using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the models: properties, columns, and the two that the system makes.</summary>
internal sealed class ModelBinder(FieldBinder fields, DatabaseKind database, DiagnosticBag diagnostics)
{
    /// <summary>The property that identifies a row.</summary>
    public const string IdName = Names.Id;

    /// <summary>The property that tells when a row was made.</summary>
    public const string CreatedAtName = "createdAt";

    // PostgreSQL holds at most 1,600 columns in a table; a row must also fit a page.
    private const int MostProperties = 500;

    private readonly TableNames _names = new(diagnostics);

    /// <summary>All models; of two with one name the first is kept.</summary>
    public ImmutableArray<ModelSymbol> Bind(ImmutableArray<ModelSyntax> syntaxes)
    {
        var models = ImmutableArray.CreateBuilder<ModelSymbol>();
        var names = new UniqueNames("models", diagnostics);
        var tables = new Dictionary<string, ModelSymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var syntax in syntaxes)
        {
            if (!names.Add(syntax.Name))
            {
                continue;
            }

            var model = BindModel(syntax);
            if (tables.TryGetValue(model.Table, out var other))
            {
                diagnostics.ReportWithRelated(DeclarationDiagnostics.Collision, model.Span, other.Span, other.Name, model.Name, model.Table);
            }
            else
            {
                tables.Add(model.Table, model);
            }

            models.Add(model);
        }

        return new CollectionBinder(models.ToImmutable(), tables, diagnostics).Bind(syntaxes);
    }

    private ModelSymbol BindModel(ModelSyntax syntax)
    {
        var properties = ImmutableArray.CreateBuilder<PropertySymbol>();
        var isManaged = BindFlag(syntax.Managed);
        var hasCreatedAt = BindFlag(syntax.CreatedAt);
        properties.Add(new IdBinder(_names, diagnostics).Bind(syntax, isManaged));
        var names = new UniqueNames("properties", diagnostics);
        var labels = new LabelBinder(syntax.Name.Value, diagnostics);
        labels.Add(IdName, syntax.Name.Span);
        if (hasCreatedAt)
        {
            labels.Add(CreatedAtName, syntax.Name.Span);
        }

        foreach (var field in syntax.Properties)
        {
            if (field.Name.Value == IdName || (hasCreatedAt && field.Name.Value == CreatedAtName))
            {
                diagnostics.Report(DeclarationDiagnostics.SystemProperty, field.Name.Span, field.Name.Value);
            }
            else if (names.Add(field.Name) && field.Collection is null)
            {
                properties.Add(BindProperty(field, syntax, labels, isManaged));
            }
        }

        if (hasCreatedAt)
        {
            properties.Add(System(CreatedAtName, TypeTable.DateTime, syntax.Name.Span, isManaged));
        }

        CheckColumns(syntax, properties);
        var all = properties.ToImmutable();
        CheckOnDelete(syntax, all);
        var keys = new KeyBinder(syntax.Name.Value, all, diagnostics);
        return new ModelSymbol(
            syntax.Name.Value, Table(syntax, isManaged), syntax.Description, all, keys.Bind("unique", syntax.Uniques), keys.Bind("indexes", syntax.Indexes), syntax.Name.Span)
        {
            IsManaged = isManaged,
        };
    }

    private PropertySymbol BindProperty(FieldSyntax field, ModelSyntax owner, LabelBinder labels, bool isManaged)
    {
        var (type, rules, byDefault) = fields.Bind(field, owner.Name.Value, FieldPlace.Property);
        var auto = BindAuto(field, type);
        var column = field.Column is { } given ? _names.Column(NameSyntax.From(given), isManaged)
            : type.NonOptional is ScalarType { Definition: ReferenceDefinition } ? SqlNames.RelationColumn(field.Name.Value).Name
            : SqlNames.Column(field.Name.Value).Name;
        return new PropertySymbol(field.Name.Value, type, rules, field.Description, field.Name.Span, column, byDefault, IsSystem: auto != AutoValue.None)
        {
            IsManaged = isManaged,
            Stored = new StoredBinder(database, diagnostics).Bind(field.Stored, type, isManaged),
            Label = labels.Bind(field),
            Auto = auto,
            IsInput = BindFlag(field.Input),
            IsOutput = BindFlag(field.Output),
            OnDelete = BindOnDelete(field, type, owner),
        };
    }

    private bool BindFlag(YamlScalar? word)
    {
        if (word is not null && word.Value is not ("true" or "false"))
        {
            diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, word.Span, NameSuggester.Nearest(word.Value, ["true", "false"]), word.Value, "true or false");
        }

        return word?.Value != "false";
    }

    private DeleteRule BindOnDelete(FieldSyntax field, TypeSymbol type, ModelSyntax owner)
    {
        if (owner.Managed?.Value == "false" || owner.OnDelete?.Entries.FirstOrDefault(entry => entry.Key.Value == field.Name.Value) is not { Value: YamlScalar word } entry || type.IsError)
        {
            return DeleteRule.Restrict;
        }

        if (type.NonOptional is not ScalarType { Definition: ReferenceDefinition })
        {
            diagnostics.Report(ModelDiagnostics.NoRelation, entry.Key.Span, field.Name.Value, owner.Name.Value);
            return DeleteRule.Restrict;
        }

        switch (word.Value)
        {
            case "restrict":
                return DeleteRule.Restrict;
            case "cascade":
                return DeleteRule.Cascade;
            case "clear" when type.IsOptional:
                return DeleteRule.Clear;
            default:
                var expected = word.Value == "clear" ? "restrict or cascade; only an optional relation can become null" : "restrict, cascade or clear";
                diagnostics.ReportWithSuggestion(
                    SyntaxDiagnostics.BadValue, word.Span, word.Value == "clear" ? null : NameSuggester.Nearest(word.Value, ["restrict", "cascade", "clear"]), word.Value, expected);
                return DeleteRule.Restrict;
        }
    }

    // Shapes, and names that are no property at all; what stands behind a property is read with it.
    private void CheckOnDelete(ModelSyntax syntax, ImmutableArray<PropertySymbol> properties)
    {
        if (syntax is { Managed.Value: "false", OnDelete: { } needless })
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, needless.Span, $"The model {syntax.Name.Value}, which is not managed,", "onDelete", ": its foreign keys say so already");
            return;
        }

        foreach (var entry in syntax.OnDelete?.Entries ?? [])
        {
            if (properties.All(property => property.Name != entry.Key.Value))
            {
                var suggestion = NameSuggester.Nearest(entry.Key.Value, properties.Where(property => property.References is not null).Select(property => property.Name));
                diagnostics.ReportWithSuggestion(ModelDiagnostics.NoRelation, entry.Key.Span, suggestion, entry.Key.Value, syntax.Name.Value);
            }
            else if (entry.Value is not YamlScalar)
            {
                MappingReader.ReportShape(entry.Value, $"'{entry.Key.Value}'", "restrict, cascade or clear", diagnostics);
            }
        }
    }

    private AutoValue BindAuto(FieldSyntax field, TypeSymbol type)
    {
        if (field.Auto is not { } word)
        {
            return AutoValue.None;
        }

        var auto = word.Value switch
        {
            "updated" when type == TypeTable.DateTime => AutoValue.Updated,
            "version" when type == TypeTable.Integer || type == TypeTable.Long => AutoValue.Version,
            _ => AutoValue.None,
        };
        if (auto == AutoValue.None && !type.IsError)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, word.Span, word.Value, "'updated' on a datetime, or 'version' on an integer or a long");

            // Whatever was meant, no event writes it.
            return AutoValue.Version;
        }
        else if (field.Default is { } given)
        {
            diagnostics.Report(EventDiagnostics.SystemProperty, given.Span, field.Name.Value);
        }

        return auto;
    }

    private void CheckColumns(ModelSyntax syntax, ImmutableArray<PropertySymbol>.Builder properties)
    {
        if (properties.Count > MostProperties)
        {
            diagnostics.Report(
                DeclarationDiagnostics.TooMany,
                syntax.Name.Span,
                syntax.Name.Value,
                properties.Count.ToString(CultureInfo.InvariantCulture),
                "properties",
                MostProperties.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var pair in properties.GroupBy(property => property.Column, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var (first, second) = (pair.First(), pair.ElementAt(1));
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Collision, second.Span, first.Span, first.Name, second.Name, pair.Key);
        }
    }

    private string Table(ModelSyntax syntax, bool isManaged) =>
        syntax.Table is { } table ? _names.Table(table, isManaged) : SqlNames.Table(syntax.Name.Value).Name;

    private static PropertySymbol System(string name, TypeSymbol type, SourceSpan span, bool isManaged) =>
        new(name, type, ValueRules.None, null, span, SqlNames.Column(name).Name, null, IsSystem: true) { IsManaged = isManaged };
}
