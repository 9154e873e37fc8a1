using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// Builds the text of a SELECT on one model. A condition that a test of the request makes true (<c>query.max == null || …</c>) is a piece of its own
/// that the service leaves out, so that the planner never sees it.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="lowerer">Takes the constants.</param>
/// <param name="parameters">Take what the service computes.</param>
/// <param name="shown">What the statement reads of each row, where that is not the row as it is.</param>
internal sealed class QueryPlan(ModelSymbol model, EventLowerer lowerer, QueryParameters parameters, SelectionSql? shown = null)
{
    /// <summary>What stands in front of a selection; what it opens, the tail closes.</summary>
    public SqlText Opening { get; init; } = SqlText.Empty;

    /// <summary>The C# expression of the SQL text; the constants that it is made of are added to the action's class.</summary>
    /// <param name="name">What the constants are called.</param>
    /// <param name="fixedConditions">Conditions in SQL already.</param>
    /// <param name="where">Conditions on the row.</param>
    /// <param name="tail">Gives what follows the conditions; asked when their parameters are known, so that statements of the same conditions share them.</param>
    /// <param name="selected">What is selected; null for the model's columns.</param>
    /// <param name="beside">What is selected behind the model's columns, a comma in front.</param>
    /// <param name="page">Gives a condition that is left out where there is no page before; asked before the tail.</param>
    /// <param name="chosen">Gives what stands behind the conditions where the request chooses it, in place of the tail; asked when every other parameter is known.</param>
    public CSharpCode Build(
        string name, IReadOnlyList<SqlText> fixedConditions, IEnumerable<BoundExpression> where, Func<SqlText>? tail = null, SqlText? selected = null, SqlText? beside = null, Func<DroppedCondition>? page = null, Func<ChosenTail>? chosen = null)
    {
        var sql = shown?.Sql ?? lowerer.Sql(parameters, model);
        var always = fixedConditions.ToList();
        var dropped = new List<DroppedCondition>();
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in where)
        {
            if (condition is BoundBinary { Operator: BinaryOperator.Or } or && !RowExpressions.UsesRow(or.Left))
            {
                var unless = lowerer.Expressions.Emit(or.Left);
                dropped.Add(new DroppedCondition(FilterName(or.Right, pieces), unless, parameters.Under(or.Left, holds: false, () => sql.Condition(or.Right, asFilter: true))));
            }
            else
            {
                always.Add(sql.Condition(condition, asFilter: true));
            }
        }

        var conditions = dropped.Count;
        if (page is not null)
        {
            dropped.Add(page());
        }

        var ending = chosen?.Invoke();
        var last = tail?.Invoke() ?? SqlText.Empty;
        var from = SqlText.Of($"{beside ?? SqlText.Empty}\nFROM {SqlIdentifier.Of(model.Table)}{shown?.Joins ?? SqlText.Empty}");
        var filter = always.Count > 0 ? SqlText.Of($"\nWHERE {SqlText.Join(SqlText.Of($"\n  AND "), always)}")
            : dropped.Count > 0 || ending is { HasCondition: true } ? SqlText.Of($"\nWHERE TRUE")
            : SqlText.Empty;
        if (dropped.Count == 0 && ending is null)
        {
            var end = last.Text.Length > 0 ? SqlText.Of($"\n{last}") : SqlText.Empty;
            return Constant(name, Select(selected, SqlText.Of($"{from}{filter}{end}")));
        }

        var text = Constant(name, Select(selected, SqlText.Of($"{from}{filter}")));
        foreach (var (index, (piece, unless, condition)) in dropped.Index())
        {
            var constant = Constant((index < conditions ? model.Name : name) + piece, CSharpCode.RawLiteral(SqlText.Of($"\n  AND {condition}")));
            text = CSharpCode.Of($"{text}\n    + ({unless.AtLeast(CSharpPrecedence.Equality)} ? \"\" : {constant})");
        }

        if (ending is not null)
        {
            return CSharpCode.Of($"{text}\n    + {ending.Code}");
        }

        return last.Text.Length == 0 ? text : CSharpCode.Of($"{text}\n    + {Constant(name + "End", CSharpCode.RawLiteral(SqlText.Of($"\n{last}")))}");
    }

    private CSharpCode Select(SqlText? selected, SqlText rest) => selected is null
        ? lowerer.WithColumns(SqlText.Of($"SELECT "), model, rest)
        : CSharpCode.RawLiteral(SqlText.Of($"{Opening}SELECT {selected}{rest}"));

    // After the property that it looks at, and, where another looks at that too, after what it asks of it.
    private static string FilterName(BoundExpression condition, HashSet<string> taken)
    {
        var name = RowExpressions.Flatten(condition).OfType<BoundMember>().FirstOrDefault(member => member is { Receiver: BoundVariable { Variable.Kind: VariableKind.Row } })?.Member.Name;
        var piece = name is null ? "Filter" : "By" + Pascal(name);
        return taken.Add(piece) ? piece : piece + Asked(RowExpressions.Conjuncts(condition).Last());
    }

    private static string Asked(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.NotEqual } => "Not",
        BoundBinary { Operator: BinaryOperator.Greater } => "Above",
        BoundBinary { Operator: BinaryOperator.GreaterOrEqual } => "From",
        BoundBinary { Operator: BinaryOperator.Less } => "Below",
        BoundBinary { Operator: BinaryOperator.LessOrEqual } => "UpTo",
        BoundCall { Receiver.Type.NonOptional: ListType } => "In",
        BoundCall { Function.Name: var name } => Pascal(name),
        _ => "",
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private CSharpCode Constant(string name, CSharpCode sql) => CSharpCode.Identifier(lowerer.AddStatement(name, sql));
}
