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
internal sealed class ModelBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>The property that identifies a row.</summary>
    public const string IdName = Names.Id;

    /// <summary>The property that tells when a row was made.</summary>
    public const string CreatedAtName = "createdAt";

    // PostgreSQL holds at most 1,600 columns in a table; a row must also fit a page.
    private const int MostProperties = 500;

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
        properties.Add(System(IdName, TypeTable.Long, syntax.Name.Span));
        var names = new UniqueNames("properties", diagnostics);
        var labels = new LabelBinder(syntax.Name.Value, diagnostics);
        labels.Add(IdName, syntax.Name.Span);
        labels.Add(CreatedAtName, syntax.Name.Span);
        foreach (var field in syntax.Properties)
        {
            if (field.Name.Value is IdName or CreatedAtName)
            {
                diagnostics.Report(DeclarationDiagnostics.SystemProperty, field.Name.Span, field.Name.Value);
            }
            else if (names.Add(field.Name) && field.Collection is null)
            {
                properties.Add(BindProperty(field, syntax, labels));
            }
        }

        properties.Add(System(CreatedAtName, TypeTable.DateTime, syntax.Name.Span));
        CheckColumns(syntax, properties);
        var all = properties.ToImmutable();
        CheckOnDelete(syntax, all);
        var keys = new KeyBinder(syntax.Name.Value, all, diagnostics);
        return new ModelSymbol(
            syntax.Name.Value, Table(syntax), syntax.Description, all, keys.Bind("unique", syntax.Uniques), keys.Bind("indexes", syntax.Indexes), syntax.Name.Span);
    }

    private PropertySymbol BindProperty(FieldSyntax field, ModelSyntax owner, LabelBinder labels)
    {
        var (type, rules, byDefault) = fields.Bind(field, owner.Name.Value, FieldPlace.Property);
        var auto = BindAuto(field, type);
        var column = type.NonOptional is ScalarType { Definition: ReferenceDefinition } ? SqlNames.RelationColumn(field.Name.Value) : SqlNames.Column(field.Name.Value);
        return new PropertySymbol(field.Name.Value, type, rules, field.Description, field.Name.Span, column.Name, byDefault, IsSystem: auto != AutoValue.None)
        {
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
        if (owner.OnDelete?.Entries.FirstOrDefault(entry => entry.Key.Value == field.Name.Value) is not { Value: YamlScalar word } entry || type.IsError)
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

    private string Table(ModelSyntax syntax)
    {
        if (syntax.Table is not { } table)
        {
            return SqlNames.Table(syntax.Name.Value).Name;
        }

        var isPlain = table.Value.Length is > 0 and <= 63 && char.IsAsciiLetter(table.Value[0]) && table.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!isPlain || IsKept(table.Value))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, table.Span, table.Value, "a table name of letters, digits and '_', at most 63 long, that no database keeps for itself");
        }

        return table.Value;
    }

    // SQLite keeps sqlite_*, PostgreSQL pg_*, and the service keeps the ledger of its migrations.
    private static bool IsKept(string table) =>
        table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
        || table.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)
        || table.Equals("schema_migrations", StringComparison.OrdinalIgnoreCase);

    private static PropertySymbol System(string name, TypeSymbol type, SourceSpan span) =>
        new(name, type, ValueRules.None, null, span, SqlNames.Column(name).Name, null, IsSystem: true);
}
