using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Events.List;

/// <summary>
/// Writes a list whose order the request chooses: the texts of every order are constants, one of which is taken; orders of the same keys, up or down, share
/// the code that carries their values.
/// </summary>
internal sealed class ChosenOrderLowering
{
    private readonly ListEvent bound;
    private readonly EventLowerer lowerer;
    private readonly QueryParameters parameters;
    private readonly SqlExpressionEmitter sql;
    private readonly CSharpCode choice;
    private readonly List<(ListOrder Order, KeysetLowering Keyset)> orders;
    private readonly bool isPaged;
    private readonly CSharpIdentifier order;
    private readonly List<CSharpCode> lines = [];

    /// <summary>Begins with the value that chooses, which is computed once.</summary>
    public ChosenOrderLowering(ListEvent bound, BoundExpression choice, EventLowerer lowerer, QueryParameters parameters, SqlExpressionEmitter sql, bool hasNext)
    {
        (this.bound, this.lowerer, this.parameters, this.sql) = (bound, lowerer, parameters, sql);
        isPaged = hasNext || bound.After is not null;
        orders = [.. bound.Orders.Select(each => (each, new KeysetLowering(bound, each, lowerer, sql)))];
        order = lowerer.Variables.Fresh("order");
        this.choice = lowerer.Expressions.Emit(choice);
        if (choice is not (BoundVariable or BoundMember))
        {
            var sort = lowerer.Variables.Fresh("sort");
            lines.Add(CSharpCode.Of($"var {sort} = {this.choice};"));
            this.choice = CSharpCode.Identifier(sort);
        }
    }

    /// <summary>The first of the orders: all read the same columns.</summary>
    public KeysetLowering First => orders[0].Keyset;

    /// <summary>The locals that hold the texts of the order that is meant.</summary>
    public CSharpCode Declarations => CSharpCode.Lines(lines);

    /// <summary>The local that holds the values which the rows must be behind, behind the cursor; empty without one.</summary>
    public CSharpCode Bounds { get; private set; } = CSharpCode.Empty;

    /// <summary>What follows the conditions.</summary>
    /// <param name="after">The local that holds the cursor.</param>
    /// <param name="limit">The bound of the rows.</param>
    public ChosenTail Plan(CSharpIdentifier? after, SqlText limit)
    {
        var behind = after is null ? null : lowerer.Variables.Fresh("behind");
        var end = lowerer.Variables.Fresh("end");
        var bounds = new List<(ListOrder Order, CSharpCode Code)>();
        var arms = new List<CSharpCode>();
        foreach (var (one, keyset) in orders)
        {
            var name = "List" + bound.Model.Name + one.NameAmong(bound.Orders);
            var texts = new List<CSharpIdentifier>();
            if (isPaged)
            {
                texts.Add(keyset.Order);
            }

            if (after is not null)
            {
                var own = new List<CSharpCode>();
                var condition = keyset.Condition(after, code => Bound(code, own));
                texts.Add(lowerer.AddStatement(name + "After", CSharpCode.RawLiteral(SqlText.Of($"\n  AND {condition}"))));
                bounds.Add((one, CSharpCode.Of($"[{CSharpCode.Join(CSharpCode.Of($", "), own)}]")));
            }

            texts.Add(lowerer.AddStatement(name + "End", CSharpCode.RawLiteral(SqlText.Of($"\nORDER BY {SqlText.Commas(one.Keys.Select(key => SortKeySql.Order(key, sql)))}{limit}"))));
            var text = CSharpCode.Join(CSharpCode.Of($", "), texts.Select(CSharpCode.Identifier));
            arms.Add(CSharpCode.Of($"    {Case(one)} => {(texts.Count > 1 ? CSharpCode.Of($"({text})") : text)},"));
        }

        var locals = new[] { isPaged ? order : null, behind, end }.OfType<CSharpIdentifier>().Select(CSharpCode.Identifier).ToList();
        var target = CSharpCode.Join(CSharpCode.Of($", "), locals);
        arms.Add(CSharpCode.Of($"    _ => throw new InvalidOperationException({CSharpCode.Literal("There is no such order.")}),"));
        lines.Add(CSharpCode.Of($"var {(locals.Count > 1 ? CSharpCode.Of($"({target})") : target)} = {choice} switch\n{{\n{CSharpCode.Lines(arms)}\n}};"));
        if (after is null || behind is null)
        {
            return new ChosenTail(CSharpCode.Identifier(end), HasCondition: false);
        }

        var keys = lowerer.Variables.Fresh("keys");
        Bounds = CSharpCode.Of($"Parameter[] {keys} = {Switch(bounds)};");
        parameters.Rest = keys;
        return new ChosenTail(CSharpCode.Of($"({after} is null ? \"\" : {behind})\n    + {end}"), HasCondition: true);
    }

    /// <summary>The cursor that was given.</summary>
    public CSharpCode Read() => First.Read(order);

    /// <summary>The cursor behind the last of some rows.</summary>
    public CSharpCode Write(CSharpCode rows) => Switch([.. orders.Select(each => (each.Order, each.Keyset.Write(rows, order)))]);

    // They stand behind all others of the statement, in the same places whatever the order.
    private SqlParameter Bound(CSharpCode code, List<CSharpCode> own)
    {
        own.Add(code);
        return new SqlParameter(parameters.Count + own.Count);
    }

    private CSharpCode Switch(IReadOnlyCollection<(ListOrder Order, CSharpCode Code)> cases)
    {
        var groups = cases.GroupBy(each => each.Code.Text, StringComparer.Ordinal).ToList();
        if (groups is [var only])
        {
            return only.First().Code;
        }

        // The last stands for the rest: C# does not know that an enum has no other values, and the order was looked up before.
        var arms = groups.Select((group, index) => index == groups.Count - 1
            ? CSharpCode.Of($"    _ => {group.First().Code},")
            : CSharpCode.Of($"    {CSharpCode.Join(CSharpCode.Of($" or "), group.Select(each => Case(each.Order)))} => {group.First().Code},"));
        return CSharpCode.Primary($"{choice} switch\n{{\n{CSharpCode.Lines(arms)}\n}}");
    }

    private CSharpCode Case(ListOrder one) =>
        one.Value?.Value is { } value ? CSharpValues.Of(value, one.Value.Type, lowerer.Names) : CSharpCode.Null;
}
