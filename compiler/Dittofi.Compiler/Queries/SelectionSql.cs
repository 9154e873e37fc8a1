using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>Writes what one statement reads of its rows: columns, the joins that related rows come from, and the ids that lists hang on (decision 0018).</summary>
internal sealed class SelectionSql
{
    private readonly Dictionary<(string Owner, string Column), Joined> _joined = [];
    private readonly List<SqlText> _joins = [];
    private readonly List<SqlText> _columns = [];
    private readonly List<(SqlText Column, ListKey Key)> _keys = [];
    private readonly ModelSymbol _model;
    private readonly int _firstKey;

    /// <summary>Prepares a statement.</summary>
    /// <param name="sql">Writes its expressions.</param>
    /// <param name="selection">What is read of each row.</param>
    /// <param name="before">How many columns stand before.</param>
    public SelectionSql(SqlExpressionEmitter sql, Selection selection, int before = 0)
    {
        (Sql, _model, _firstKey) = (sql, selection.Model, before + selection.Width);
        Visit(selection, null, isWriting: false);
        Qualify();
        Shown = Visit(selection, null, isWriting: true);
    }

    /// <summary>Prepares a statement that reads one value of each row.</summary>
    /// <param name="sql">Writes its expressions.</param>
    /// <param name="model">The model of the rows.</param>
    /// <param name="value">The value of a row.</param>
    public SelectionSql(SqlExpressionEmitter sql, ModelSymbol model, BoundLambda value)
    {
        (Sql, _model) = (sql, model);
        Follow(value.Body, null, [value.Parameter.Name]);
        Qualify();
        _columns.Add(Column(value.Body));
        Shown = new ShownRow([], []);
    }

    /// <summary>Writes expressions on the rows; related rows that are joined go by their aliases.</summary>
    public SqlExpressionEmitter Sql { get; }

    /// <summary>The columns, the ids that lists hang on last: on one line where they are short.</summary>
    public SqlText Columns
    {
        get
        {
            const int longest = 100;
            var line = SqlText.Commas(_columns.Concat(_keys.Select(key => key.Column)));
            return line.Text.Length <= longest && !line.Text.Contains('\n', StringComparison.Ordinal)
                ? line
                : SqlText.Join(SqlText.Of($",\n    "), _columns.Concat(_keys.Select(key => key.Column)).Select(Indented));
        }
    }

    /// <summary>How many columns there are.</summary>
    public int Count => _columns.Count + _keys.Count;

    /// <summary>The joins, each behind a line break.</summary>
    public SqlText Joins => SqlText.Join(SqlText.Empty, _joins);

    /// <summary>The lists that hang on the rows.</summary>
    public ShownRow Shown { get; }

    /// <summary>The digits behind the point that a decimal is read with; null for anything else.</summary>
    public static int? Digits(BoundExpression value) =>
        value.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number ? DecimalScale.Of(value) ?? DecimalDefinition.Scale(number) : null;

    private SqlText Column(BoundExpression value) => Sql.Value(value, Digits(value) is { } scale ? new DecimalForm(scale, DecimalScale.IsWide(value)) : null);

    private static SqlText Indented(SqlText column) => SqlText.Join(SqlText.Of($"\n    "), column.Lines);

    // Beside other tables a column needs the name of its own.
    private void Qualify()
    {
        if (_joins.Count > 0)
        {
            Sql.Rows.Qualify();
        }
    }

    // Which tables are joined is known before the first column is written.
    private ShownRow Visit(Selection selection, Joined? at, bool isWriting)
    {
        if (at is not null)
        {
            Sql.Rows.Call(Names.Row, at.Alias);
            Sql.Rows.Call(selection.Model.RowName, at.Alias);
        }

        string[] names = [Names.Row, selection.Model.RowName];
        var lists = new List<(SelectedList, ListKey)>();
        var parts = new List<(SelectedRow, ShownRow)>();
        foreach (var field in selection.Fields)
        {
            switch (field)
            {
                case SelectedValue value:
                    Follow(value.Value, at, names);
                    if (isWriting)
                    {
                        _columns.Add(Column(value.Value));
                    }

                    break;
                case SelectedRow row:
                    var joined = Join(row.Row, at);
                    if (isWriting && row.Field.Type.IsOptional)
                    {
                        _columns.Add(SqlText.Of($"{joined.Alias}.{SqlIdentifier.Column(joined.Model.Id.Column)}"));
                    }

                    parts.Add((row, Sql.Rows.Within(() => Visit(row.Inner, joined, isWriting))));
                    break;
                case SelectedList list:
                    Follow(list.Rows.Rows.Row, at, names);
                    if (isWriting)
                    {
                        lists.Add((list, Key(list.Rows.Rows.Row, at)));
                    }

                    break;
            }
        }

        return new ShownRow([.. lists], [.. parts]);
    }

    private ListKey Key(BoundExpression owner, Joined? at)
    {
        var (column, model, name, isOptional) = owner switch
        {
            BoundRelated related => (Sql.Rows.Has(related) ? Sql.Rows.Column(related, related.Model.Id) : Sql.Value(related.Reference, null), related.Model, Relation(related).Name + "Id", at?.IsOuter == true || MayBeMissing(related)),
            _ when at is not null => (SqlText.Of($"{at.Alias}.{SqlIdentifier.Column(at.Model.Id.Column)}"), at.Model, at.Name + "Id", at.IsOuter),
            _ => (Sql.Rows.Own(_model.Id), _model, Names.Id, false),
        };
        var known = _keys.Find(key => key.Column.Text == column.Text);
        if (known.Key is not null)
        {
            return known.Key;
        }

        var free = name;
        for (var number = 2; _keys.Exists(key => key.Key.Name == free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        var added = new ListKey(_firstKey + _keys.Count, model.Id, isOptional, free);
        _keys.Add((column, added));
        return added;
    }

    // Joins the rows whose columns an expression asks for; what other rows refer to stays in subqueries.
    private void Follow(BoundExpression expression, Joined? at, string[] names)
    {
        var followed = RowExpressions.Flatten(expression).OfType<BoundMember>().Select(member => member.Receiver).OfType<BoundRelated>();
        foreach (var related in followed.Where(related => names.Contains(Root(related))).ToList())
        {
            Join(related, at);
        }
    }

    private Joined Join(BoundRelated related, Joined? at)
    {
        var relation = Relation(related);
        var owner = (Plain(related.Reference) as BoundMember)?.Receiver is BoundRelated inner ? Join(inner, at) : at;
        var table = owner?.Alias ?? SqlIdentifier.Of(_model.Table);
        if (!_joined.TryGetValue((table.Name, relation.Column), out var joined))
        {
            var alias = Sql.Rows.Join(SqlNames.SnakeCase(relation.Name));
            joined = new Joined(alias, related.Model, relation.Name, owner?.IsOuter == true || relation.Type.IsOptional);
            var on = SqlText.Of($"{alias}.{SqlIdentifier.Column(related.Model.Id.Column)} = {table}.{SqlIdentifier.Column(relation.Column)}");
            _joins.Add(joined.IsOuter
                ? SqlText.Of($"\nLEFT JOIN {SqlIdentifier.Of(related.Model.Table)} AS {alias} ON {on}")
                : SqlText.Of($"\nJOIN {SqlIdentifier.Of(related.Model.Table)} AS {alias} ON {on}"));
            _joined.Add((table.Name, relation.Column), joined);
        }

        if (NullFlow.PathOf(related) is { } path)
        {
            Sql.Rows.Call(path, joined.Alias);
        }

        return joined;
    }

    private static bool MayBeMissing(BoundRelated related) =>
        Relation(related).Type.IsOptional || (Plain(related.Reference) is BoundMember { Receiver: BoundRelated inner } && MayBeMissing(inner));

    private static PropertySymbol Relation(BoundRelated related) => Plain(related.Reference) is BoundMember { Member: PropertySymbol property }
        ? property
        : throw new InvalidOperationException("A related row is found by a relation.");

    private static string Root(BoundExpression expression) => expression switch
    {
        BoundVariable variable => variable.Variable.Name,
        BoundMember member => Root(member.Receiver),
        BoundRelated related => Root(related.Reference),
        BoundNonNull nonNull => Root(nonNull.Operand),
        BoundConversion conversion => Root(conversion.Operand),
        _ => "",
    };

    private static BoundExpression Plain(BoundExpression expression) => expression switch
    {
        BoundNonNull nonNull => Plain(nonNull.Operand),
        BoundConversion conversion => Plain(conversion.Operand),
        _ => expression,
    };

    private sealed record Joined(SqlIdentifier Alias, ModelSymbol Model, string Name, bool IsOuter);
}
