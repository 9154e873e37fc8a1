using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;

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
    /// <summary>The C# expression of the SQL text; the constants that it is made of are added to the action's class.</summary>
    /// <param name="name">What the constants are called.</param>
    /// <param name="fixedConditions">Conditions in SQL already.</param>
    /// <param name="where">Conditions on the row.</param>
    /// <param name="tail">What follows the conditions.</param>
    /// <param name="selected">What is selected; null for the model's columns.</param>
    /// <param name="beside">What is selected behind the model's columns, a comma in front.</param>
    /// <param name="page">A condition that is left out where there is no page before.</param>
    public CSharpCode Build(
        string name, IReadOnlyList<SqlText> fixedConditions, IEnumerable<BoundExpression> where, SqlText tail, SqlText? selected = null, SqlText? beside = null, DroppedCondition? page = null)
    {
        var sql = shown?.Sql ?? lowerer.Sql(parameters, model);
        var always = fixedConditions.ToList();
        var dropped = new List<DroppedCondition>();
        foreach (var condition in where)
        {
            if (condition is BoundBinary { Operator: BinaryOperator.Or } or && !RowExpressions.UsesRow(or.Left))
            {
                var unless = lowerer.Expressions.Emit(or.Left);
                dropped.Add(new DroppedCondition(FilterName(or.Right), unless, parameters.Under(or.Left, holds: false, () => sql.Condition(or.Right, asFilter: true))));
            }
            else
            {
                always.Add(sql.Condition(condition, asFilter: true));
            }
        }

        if (page is not null)
        {
            dropped.Add(page);
        }

        var from = SqlText.Of($"{beside ?? SqlText.Empty}\nFROM {SqlIdentifier.Of(model.Table)}{shown?.Joins ?? SqlText.Empty}");
        var filter = always.Count > 0 ? SqlText.Of($"\nWHERE {SqlText.Join(SqlText.Of($"\n  AND "), always)}")
            : dropped.Count > 0 ? SqlText.Of($"\nWHERE TRUE")
            : SqlText.Empty;
        if (dropped.Count == 0)
        {
            var end = tail.Text.Length > 0 ? SqlText.Of($"\n{tail}") : SqlText.Empty;
            return Constant(name, Select(selected, SqlText.Of($"{from}{filter}{end}")));
        }

        var text = Constant(name, Select(selected, SqlText.Of($"{from}{filter}")));
        foreach (var (piece, unless, condition) in dropped)
        {
            var constant = Constant(name + piece, CSharpCode.RawLiteral(SqlText.Of($"\n  AND {condition}")));
            text = CSharpCode.Of($"{text}\n    + ({unless.AtLeast(CSharpPrecedence.Equality)} ? \"\" : {constant})");
        }

        return tail.Text.Length == 0 ? text : CSharpCode.Of($"{text}\n    + {Constant(name + "End", CSharpCode.RawLiteral(SqlText.Of($"\n{tail}")))}");
    }

    private CSharpCode Select(SqlText? selected, SqlText rest) => selected is null
        ? lowerer.WithColumns(SqlText.Of($"SELECT "), model, rest)
        : CSharpCode.RawLiteral(SqlText.Of($"SELECT {selected}{rest}"));

    // After the property that it looks at.
    private static string FilterName(BoundExpression condition) =>
        RowExpressions.Flatten(condition).OfType<BoundMember>().FirstOrDefault(member => member is { Receiver: BoundVariable { Variable.Kind: VariableKind.Row } }) is { Member.Name: var name }
            ? "By" + char.ToUpperInvariant(name[0]) + name[1..]
            : "Filter";

    private CSharpCode Constant(string name, CSharpCode sql) => CSharpCode.Identifier(lowerer.AddStatement(name, sql));
}
