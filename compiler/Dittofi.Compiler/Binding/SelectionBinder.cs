using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what is read of rows (language page, section 5): a map of fields, computed by the database.</summary>
/// <param name="around">What is in sight besides the row at hand.</param>
/// <param name="models">The models, by name.</param>
/// <param name="views">The shapes that have names.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class SelectionBinder(Scope around, IReadOnlyDictionary<string, ModelSymbol> models, ViewBinder views, DiagnosticBag diagnostics)
{
    private const int Deepest = 8;

    /// <summary>What is read; null where it has no field.</summary>
    /// <param name="syntax">The fields.</param>
    /// <param name="model">The model of the row at hand.</param>
    /// <param name="name">The PascalCase name of the shape.</param>
    /// <param name="span">Where it stands.</param>
    public Selection? Bind(SelectSyntax syntax, ModelSymbol model, string name, SourceSpan span)
    {
        var selection = syntax.Include is { } relations ? new IncludeBinder(models, diagnostics).Bind(relations, model, name, span) : Bind(syntax, model, name, span, 0);
        if (selection is not null && SelectionSize.Problem(selection) is var (what, most))
        {
            diagnostics.Report(SelectDiagnostics.TooLarge, span, what, most);
            return null;
        }

        return selection;
    }

    private Selection? Bind(SelectSyntax syntax, ModelSymbol model, string name, SourceSpan span, int depth)
    {
        if (syntax.View is { } view)
        {
            return views.Find(view, model);
        }

        var scope = RowScope.Of(around, models, model);
        var fields = ImmutableArray.CreateBuilder<SelectedField>();
        var names = new UniqueNames("fields", diagnostics);
        foreach (var entry in syntax.Fields?.Entries ?? [])
        {
            var field = NameSyntax.From(entry.Key);
            if (!Names.IsCamelCase(field.Value))
            {
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadName, field.Span, Names.Camel(field.Value), field.Value, "a field", "a small letter");
            }
            else if (names.Add(field))
            {
                fields.Add(BindField(field, entry.Value, scope, name, depth));
            }
        }

        // What every row has stands first; of two with a name it is the field that stays.
        fields.InsertRange(0, syntax.Properties.Where(names.Add).Select(property => BindProperty(property, model)).OfType<SelectedField>());
        if (fields.Count == 0)
        {
            // What could not be read has been reported.
            if (syntax is { IsRead: true, Fields: null or { Entries.IsEmpty: true }, Properties.IsEmpty: true })
            {
                diagnostics.Report(SelectDiagnostics.Nothing, span, depth == 0 ? "This" : "What 'of' leads to");
            }

            return null;
        }

        CheckLabels(fields);
        var record = new RecordSymbol(name, name, [.. fields.Select(field => field.Field)], null, span) { Kind = RecordKind.Selected };
        return new Selection(record, model, fields.ToImmutable());
    }

    private SelectedField BindField(NameSyntax name, YamlNode node, Scope scope, string record, int depth)
    {
        if (node is not YamlMapping map)
        {
            return BindSingle(name, new ValueBinder(scope, diagnostics).Bind(node, null));
        }

        if (depth == Deepest)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, map.Span, "A 'select'", "at most 8 maps deep", "deeper");
            return Failed(name);
        }

        return BindRelated(name, map, scope, record + char.ToUpperInvariant(name.Value[0]) + name.Value[1..], depth) ?? Failed(name);
    }

    private SelectedField BindSingle(NameSyntax name, BoundExpression value)
    {
        if (CollectionQuery.Of(value) is { } query)
        {
            return BindValues(name, value, query);
        }

        if (value.Type.NonOptional is not (ScalarType or EnumType))
        {
            ReportNotShown(value, "a field is a single value, or a list of single values of rows that belong to the row");
            return Failed(name);
        }

        if (!QueryChecker.CheckValue(value, diagnostics))
        {
            return Failed(name);
        }

        // A field that is a hidden property is hidden too; what is made of one would tell it.
        var property = Property(value);
        if (property is null && HiddenValues.Report(value, diagnostics))
        {
            return Failed(name);
        }

        return new SelectedValue(Field(name, value.Type, property), value);
    }

    private SelectedField BindValues(NameSyntax name, BoundExpression value, CollectionQuery query)
    {
        if (query.Selected is not { } selected)
        {
            ReportNotShown(value, $"'.select(each => …)' says which value of each is meant, a map with '{SelectSyntax.Of}' which fields");
            return Failed(name);
        }

        if (selected.Type.NonOptional is not (ScalarType or EnumType))
        {
            ReportNotShown(value, "the elements of a list are single values; what is more wants a map with 'of'");
            return Failed(name);
        }

        return QueryChecker.CheckValue(value, diagnostics) && !HiddenValues.Report(selected.Body, diagnostics) && IsOfOwner(query, value.Span)
            ? new SelectedList(Field(name, value.Type, null), query, Keys(query), selected.Body, null)
            : Failed(name);
    }

    private SelectedField? BindRelated(NameSyntax name, YamlMapping map, Scope scope, string record, int depth)
    {
        if (MappingReader.Open(map, $"the field '{name.Value}'", name.Span, SelectSyntax.RelatedKeys, diagnostics) is not { } reader
            || SelectSyntax.ReadOf(reader) is not { } of)
        {
            return null;
        }

        var row = ExpressionBinder.Bind(of, scope, diagnostics);
        if (row.Type.IsError || !QueryChecker.CheckValue(row, diagnostics))
        {
            return null;
        }

        var order = reader.Node(SelectSyntax.OrderBy) is null ? null : reader.Entry(SelectSyntax.OrderBy);
        if (CollectionQuery.Of(row) is { Selected: null } query)
        {
            if (!IsOfOwner(query, row.Span))
            {
                return null;
            }

            var keys = order is null ? Keys(query) : [.. BindOrder(reader, query.Rows.Model), .. Keys(query)];
            return BindInner(reader, query.Rows.Model, record, name.Span, depth) is { } inner
                ? new SelectedList(Field(name, new ListType(new RecordType(inner.Record)), null), query, keys, null, inner)
                : null;
        }

        if (Related(row) is not { } related)
        {
            diagnostics.Report(SelectDiagnostics.NotRelated, row.Span, row.Type.DisplayName);
            return null;
        }

        if (order is not null)
        {
            diagnostics.Report(SelectDiagnostics.NothingToSort, order.Key.Span);
        }

        if (BindInner(reader, related.Model, record, name.Span, depth) is not { } shape)
        {
            return null;
        }

        var type = new RecordType(shape.Record);
        return new SelectedRow(Field(name, related.Type.IsOptional ? type.AsOptional() : type, null), related, shape);
    }

    // The rows of a list are found by those that they belong to; of another row in sight their statement knows nothing.
    private bool IsOfOwner(CollectionQuery query, SourceSpan span)
    {
        var lambdas = query.Conditions.Concat(query.Selected is { } selected ? [selected] : []);
        var isFine = !SelectedList.Outer(query.Order.Select(order => order.Key)) && (query.Rows.Row is BoundVariable || !SelectedList.Outer(lambdas));
        if (!isFine)
        {
            diagnostics.Report(SelectDiagnostics.OtherRow, span);
        }

        return isFine;
    }

    private Selection? BindInner(MappingReader reader, ModelSymbol model, string record, SourceSpan span, int depth) =>
        Bind(SelectSyntax.ReadFields(reader), model, record, span, depth + 1);

    private ImmutableArray<SortKey> BindOrder(MappingReader reader, ModelSymbol model)
    {
        var scope = RowScope.Of(around, models, model, membersStandBare: true);
        return SortKeyBinder.Bind(new EventReader(diagnostics).ReadScalars(reader, SelectSyntax.OrderBy), model, text => ExpressionBinder.Bind(text, scope, diagnostics), diagnostics);
    }

    private static ImmutableArray<SortKey> Keys(CollectionQuery query) =>
        [.. query.Order.Select(order => new SortKey(null, order.Key.Body, order.IsDescending, "", order.Key.Span))];

    // A path that ends in a relation leads to the row behind it.
    private BoundRelated? Related(BoundExpression path) =>
        NullFlow.PathOf(path) is not null && RowExpressions.UsesRow(path)
            && path.Type.NonOptional is ScalarType { Definition: Types.Scalars.ReferenceDefinition { Name: var target } } && models.TryGetValue(target, out var model)
            ? new BoundRelated(path, model, path.Type.IsOptional ? new ModelType(model).AsOptional() : new ModelType(model), path.Span)
            : null;

    private SelectedValue? BindProperty(NameSyntax name, ModelSymbol model)
    {
        if (model.Find(name.Value) is not { } property)
        {
            diagnostics.ReportWithSuggestion(
                ExpressionDiagnostics.UnknownMember, name.Span, NameSuggester.Nearest(name.Value, model.Properties.Select(known => known.Name)), model.Name, name.Value);
            return null;
        }

        var row = new BoundVariable(new VariableSymbol(Names.Row, new ModelType(model), VariableKind.Row, model.Span), name.Span);
        var value = new BoundMember(row, property, IsConditional: false, property.Type, name.Span);
        return new SelectedValue(Field(name, property.Type, property) with { Label = property.Label }, value);
    }

    private void CheckLabels(IEnumerable<SelectedField> fields)
    {
        var labels = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var field in fields.Select(field => field.Field).Where(field => !labels.TryAdd(field.Label, field.Span)))
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, field.Span, labels[field.Label], "labels", field.Label);
        }
    }

    private void ReportNotShown(BoundExpression value, string rule)
    {
        if (!value.Type.IsError)
        {
            var what = value.Type.NonOptional is ListType or ModelType ? $"a value of type {value.Type.DisplayName}" : value.Type.DisplayName;
            diagnostics.Report(SelectDiagnostics.NotShown, value.Span, what, rule);
        }
    }

    private static PropertySymbol? Property(BoundExpression value) => value switch
    {
        BoundMember { Member: PropertySymbol property } when RowExpressions.UsesRow(value) => property,
        _ => null,
    };

    private static FieldSymbol Field(NameSyntax name, TypeSymbol type, PropertySymbol? property) =>
        new(name.Value, type, property?.Rules ?? ValueRules.None, property?.Description, name.Span, name.Value, null, property);

    private static SelectedValue Failed(NameSyntax name) => new(Field(name, ErrorType.Instance, null), new BoundError(name.Span));
}
