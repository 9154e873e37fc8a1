using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Aggregate;

/// <summary>Computes a number over rows, in the database (language page, sections 5 and 13).</summary>
internal sealed class AggregateKind(AggregateFunction function) : EventKind<AggregateSyntax, AggregateEvent>
{
    private const string Approximate = "double";

    public override string Name { get; } = function.ToString().ToLowerInvariant();

    public override string Summary => function switch
    {
        AggregateFunction.Count => "Counts rows of a model; yields a long.",
        AggregateFunction.Sum => "Adds up a property over rows, nulls left out; yields 0 where there is nothing, and fails when the sum overflows.",
        AggregateFunction.Min => "The least value of a property over rows; null where there is none.",
        AggregateFunction.Max => "The greatest value of a property over rows; null where there is none.",
        _ => "The mean of a property over rows, nulls left out; null where there is none.",
    };

    public override string Example => function switch
    {
        AggregateFunction.Count => """
            - count: Shoe
              where: shoe.brand == path.id
              as: shoes
            """,
        AggregateFunction.Sum => """
            - sum: Shoe.stock
              where: shoe.brand == path.id
              as: inStock
            """,
        AggregateFunction.Min => """
            - min: Shoe.price
              as: cheapest
            """,
        AggregateFunction.Max => """
            - max: Shoe.price
              where: shoe.price < 100
              as: dearest
            """,
        _ => """
            - average: Shoe.price
              as: mean
            """,
    };

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new(
            function.ToString().ToLowerInvariant(),
            KeyShape.Name,
            function == AggregateFunction.Count ? "The model." : "The model and its property: `Shoe.price`.",
            IsRequired: true),
        new("where", KeyShape.Conditions, "Conditions on each row, all of which must hold; one that starts with a test of the request is dropped when the test holds."),
    ];

    public override bool HasResult => true;

    public override string TemplateFolder => "aggregate";

    protected override AggregateSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } subject ? new AggregateSyntax(head, subject, events.ReadConditions(reader, "where")) : null;

    protected override AggregateEvent? BindEvent(AggregateSyntax syntax, EventBinder binder)
    {
        var (modelName, propertyName) = Split(syntax.Subject);
        if (binder.FindModel(modelName) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var where = ConditionBinder.Bind(syntax.Where, model, binder);
        var property = BindProperty(syntax.Subject, model, propertyName, binder);
        if (property is null && function != AggregateFunction.Count)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        return new AggregateEvent(syntax.Head, binder.When, model, property, where, binder.DeclareResult(syntax.Head, ResultType(property?.Type.NonOptional)));
    }

    protected override EmitFragment LowerEvent(AggregateEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var type = bound.Property?.Type.NonOptional;
        var statement = new QueryPlan(bound.Model, lowerer, parameters).Build(
            Name[..1].ToUpperInvariant() + Name[1..] + bound.Model.Name, [], bound.Where, null, Selected(bound.Property, lowerer));
        return new EmitFragment("events/aggregate/event.cs", EmitObject.Empty
            .With("target", lowerer.IsRead(bound.Value) ? lowerer.Target(bound) : CSharpCode.Empty)
            .With("statement", statement)
            .With("parameters", parameters.List)
            .With("read", Read(type, lowerer)));
    }

    private static (NameSyntax Model, NameSyntax? Property) Split(YamlScalar subject)
    {
        var point = subject.Value.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return (NameSyntax.From(subject), null);
        }

        // A name that is missing before or after the point stands where the point does.
        var property = subject.Value[(point + 1)..];
        return (new NameSyntax(subject.Value[..point], subject.SpanOf(0, Math.Max(point, 1))),
            new NameSyntax(property, property.Length == 0 ? subject.SpanOf(point, 1) : subject.SpanOf(point + 1, property.Length)));
    }

    private PropertySymbol? BindProperty(YamlScalar subject, ModelSymbol model, NameSyntax? name, EventBinder binder)
    {
        if (function == AggregateFunction.Count)
        {
            if (name is not null)
            {
                binder.Diagnostics.Report(QueryDiagnostics.CountTakesNoProperty, name.Span, subject.Value);
            }

            return null;
        }

        if (name is null or { Value: "" })
        {
            binder.Diagnostics.Report(QueryDiagnostics.AggregateNeedsProperty, subject.Span, Name, model.Name);
            return null;
        }

        if (model.Find(name.Value) is not { } property)
        {
            var suggestion = NameSuggester.Nearest(name.Value, model.Properties.Select(known => known.Name));
            binder.Diagnostics.ReportWithSuggestion(EventDiagnostics.UnknownProperty, name.Span, suggestion, model.Name, name.Value);
            return null;
        }

        if (property.Type.IsError)
        {
            return null;
        }

        if (!Takes(property.Type.NonOptional))
        {
            binder.Diagnostics.Report(QueryDiagnostics.CannotAggregate, name.Span, Name, property.Type.DisplayName);
            return null;
        }

        return property;
    }

    private bool Takes(TypeSymbol type) => type is ScalarType { Definition: var definition }
        && (definition.NumericRank is not null || (function is AggregateFunction.Min or AggregateFunction.Max && definition.IsOrdered && definition is not UuidDefinition));

    private TypeSymbol ResultType(TypeSymbol? type) => (function, type) switch
    {
        (AggregateFunction.Count, _) => TypeTable.Long,
        (AggregateFunction.Min or AggregateFunction.Max, { } of) => of.AsOptional(),
        (AggregateFunction.Average, ScalarType { Definition.Name: Approximate } of) => of.AsOptional(),
        (AggregateFunction.Average, _) => TypeTable.Decimal.AsOptional(),
        (_, ScalarType { Definition: IntegerDefinition }) => TypeTable.Long,
        (_, ScalarType { Definition: DecimalDefinition } number) => DecimalDefinition.Widest(number),
        (_, { } of) => of,
        _ => ErrorType.Instance,
    };

    private SqlText Selected(PropertySymbol? property, EventLowerer lowerer)
    {
        if (property is null)
        {
            return SqlText.Of($"count(*)");
        }

        var stored = StoredForm.Read(property, SqlText.Identifier(SqlIdentifier.Column(property.Column)), lowerer.Dialect);
        var column = StoredForm.Ordered(stored, property.Type, property.IsManaged, lowerer.Dialect);
        var isWhole = property.Type.NonOptional is ScalarType { Definition: IntegerDefinition or LongDefinition };

        if (property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number && function is AggregateFunction.Sum or AggregateFunction.Average)
        {
            return function == AggregateFunction.Sum
                ? DecimalSql.Sum(column, isWide: false, DecimalDefinition.Scale(number), lowerer.Dialect)
                : SqlText.Of($"{(lowerer.Dialect == SqlDialect.Sqlite ? DecimalSql.SumOfAny(column) : SqlText.Of($"sum({column})"))}, count({column})");
        }

        // PostgreSQL widens a sum of whole numbers; here it has 64 bits and fails beyond, as SQLite's does.
        var sum = isWhole && lowerer.Dialect == SqlDialect.PostgreSql ? SqlText.Of($"sum({column})::bigint") : SqlText.Of($"sum({column})");
        return function switch
        {
            AggregateFunction.Min => SqlText.Of($"min({column})"),
            AggregateFunction.Max => SqlText.Of($"max({column})"),
            AggregateFunction.Sum => SqlText.Of($"coalesce({sum}, 0)"),
            _ when IsApproximate(property) => SqlText.Of($"avg({column})"),
            _ => SqlText.Of($"{sum}, count({column})"),
        };
    }

    private CSharpCode Read(TypeSymbol? type, EventLowerer lowerer)
    {
        var isMean = function == AggregateFunction.Average && type is not ScalarType { Definition.Name: Approximate };
        var read = isMean ? type is ScalarType { Definition: DecimalDefinition } ? type : TypeTable.Long : ResultType(type);
        var typed = isMean ? read.AsOptional() : read;
        var isWide = lowerer.Names.IsSqlite && (isMean || function == AggregateFunction.Sum) && typed.NonOptional is ScalarType { Definition: DecimalDefinition };
        var column = CSharpCode.Call(CSharpCode.Primary($"row.{(isWide ? RuntimeCalls.RowMethod(typed, isWide) : RuntimeCalls.Method(typed))}"), [CSharpCode.Literal(0), .. RuntimeCalls.Stored(typed, lowerer.Names)]);
        return isMean ? CSharpCode.Of($"{column} / (decimal)row.Long(1)") : column;
    }

    private static bool IsApproximate(PropertySymbol property) => property.Type.NonOptional is ScalarType { Definition.Name: Approximate };
}
