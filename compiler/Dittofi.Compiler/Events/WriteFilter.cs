using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events;

/// <summary>Which rows an update or a delete touches: the one with an id, those that conditions hold for, or all of them where that is said.</summary>
/// <param name="Id">The id; null where conditions find the rows.</param>
/// <param name="Where">The conditions; none for every row.</param>
internal sealed record WriteFilter(BoundExpression? Id, ImmutableArray<BoundExpression> Where)
{
    private const string All = "all";

    // What a version that is another, or missing, is answered with (RFC 9110, section 15.5.13, and RFC 6585, section 3).
    private const int Broken = 400;
    private const int Stale = 412;
    private const int Missing = 428;

    /// <summary>The keys that a filter is written with.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("id", KeyShape.Expression, "The id of the row."),
        new("where", KeyShape.Conditions, "Conditions on the rows, all of which must hold; `all` where every row is meant."),
        new("ifMatch", KeyShape.Value, "The version that the row must still have, a number or an `If-Match` (`header.ifMatch`): 412 where it has another, 428 where none is given, 400 for what is no such header; `*` takes any."),
    ];

    /// <summary>What the filter evaluates.</summary>
    public IEnumerable<BoundExpression> Reads => new[] { Id, IfMatch }.OfType<BoundExpression>().Concat(Where);

    /// <summary>The version that the row must have; null where it may have any.</summary>
    public BoundExpression? IfMatch { get; init; }

    /// <summary>The statuses with which a write by version can fail.</summary>
    public IEnumerable<int> FailStatuses => IfMatch is null ? [] : [Stale, .. IfMatch.Type.IsOptional ? [Missing] : Array.Empty<int>(), .. IsTag ? [Broken] : Array.Empty<int>()];

    private bool IsTag => IfMatch?.Type.NonOptional is ScalarType { Definition.IsText: true };

    /// <summary>The statements of a write: a second one tells a row with another version from one that is not there.</summary>
    /// <param name="write">The write itself.</param>
    public IEnumerable<DatabaseEffect> Effects(DatabaseEffect write) =>
        IfMatch is null ? [write] : [write, new DatabaseEffect(DatabaseAccess.Read, write.Model, IsShort: true)];

    /// <summary>Binds a filter; one that is missing, doubled, or that a request can switch off is reported (language page, section 13).</summary>
    public static WriteFilter Bind(EventHead head, ExpressionText? id, ImmutableArray<ExpressionText> where, YamlScalar? ifMatch, ModelSymbol model, EventBinder binder)
    {
        var version = BindVersion(ifMatch, id is not null, model, binder);
        if (id is not null)
        {
            if (!where.IsEmpty)
            {
                binder.Diagnostics.Report(WriteDiagnostics.TwoFilters, head.KindSpan, head.Kind.Name);
            }

            return new WriteFilter(binder.BindAs(id, model.Id.Type), []) { IfMatch = version };
        }

        if (where is [{ Text: All }])
        {
            return new WriteFilter(null, []);
        }

        if (where.IsEmpty)
        {
            binder.Diagnostics.Report(WriteDiagnostics.NoFilter, head.KindSpan, head.Kind.Name);
        }

        var conditions = ConditionBinder.Bind(where, model, binder);
        if (!conditions.IsEmpty && conditions.All(CanBeSwitchedOff))
        {
            binder.Diagnostics.Report(WriteDiagnostics.FilterCanBeSwitchedOff, conditions[0].Span, head.Kind.Name);
        }

        return new WriteFilter(null, conditions);
    }

    /// <summary>The WHERE of the statement, on a line of its own; empty for every row. A write never drops a condition.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sql">Writes the conditions.</param>
    /// <param name="parameters">Takes the id and the version.</param>
    /// <param name="version">The version, where the row must have one.</param>
    public SqlText ToSql(ModelSymbol model, SqlExpressionEmitter sql, QueryParameters parameters, VersionTest? version = null)
    {
        if (Id is not null)
        {
            return SqlText.Of($"\nWHERE {SqlIdentifier.Column(model.Id.Column)} = {parameters.Add(Id, model.Id.Type)}{version?.Condition(parameters) ?? SqlText.Empty}");
        }

        return Where.IsEmpty
            ? SqlText.Empty
            : SqlText.Of($"\nWHERE {SqlText.Join(SqlText.Of($"\n  AND "), Where.Select(condition => sql.Condition(condition, asFilter: true)))}");
    }

    private static BoundExpression? BindVersion(YamlScalar? ifMatch, bool isOneRow, ModelSymbol model, EventBinder binder)
    {
        if (ifMatch is null)
        {
            return null;
        }

        var value = binder.BindValue(ifMatch, null);
        var isVersion = value.Type.NonOptional is ScalarType { Definition: IntegerDefinition or LongDefinition or TextDefinition };
        var reason = VersionTest.PropertyOf(model) is null ? $"compares a version, and {model.Name} has no property that says 'auto: version'"
            : !isOneRow ? "is about one row, which 'id' finds"
            : value.Type.IsError || isVersion ? null
            : $"takes a version or an entity tag; this is {value.Type.DisplayName}";
        if (reason is not null)
        {
            binder.Diagnostics.Report(LinkDiagnostics.NoVersion, ifMatch.Span, reason);
        }

        return reason is null && isVersion ? value : null;
    }

    // Whether some values of the request make it true of every row.
    private static bool CanBeSwitchedOff(BoundExpression condition) => condition switch
    {
        _ when !RowExpressions.UsesRow(condition) => true,
        BoundBinary { Operator: BinaryOperator.Or } or => CanBeSwitchedOff(or.Left) || CanBeSwitchedOff(or.Right),
        BoundBinary { Operator: BinaryOperator.And } and => CanBeSwitchedOff(and.Left) && CanBeSwitchedOff(and.Right),
        BoundConditional conditional => CanBeSwitchedOff(conditional.First) || CanBeSwitchedOff(conditional.Second),
        _ => false,
    };
}
