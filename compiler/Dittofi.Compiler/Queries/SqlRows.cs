using System.Globalization;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// The rows that a place of a statement has in sight, and what SQL calls them: the statement's own row by nothing, or by its table inside of subqueries, others by
/// the aliases of these.
/// </summary>
/// <param name="model">The model of the statement's own row.</param>
/// <param name="dialect">The database's SQL.</param>
internal sealed class SqlRows(ModelSymbol model, SqlDialect dialect)
{
    // Behind it there is room for a number.
    private const int LongestAlias = SqlIdentifier.MaximumBytes - 4;

    private readonly Dictionary<string, SqlIdentifier> _aliases = new(StringComparer.Ordinal);
    private readonly Stack<string> _taken = new([model.Table]);
    private int _depth;

    /// <summary>Whether a row has a name here, or is the statement's own.</summary>
    public bool Has(BoundExpression row) => row is BoundVariable || (NullFlow.PathOf(row) is { } path && _aliases.ContainsKey(path));

    /// <summary>A column of a row for which <see cref="Has"/> holds.</summary>
    public SqlText Column(BoundExpression row, PropertySymbol property) =>
        NullFlow.PathOf(row) is { } path && _aliases.TryGetValue(path, out var alias)
            ? StoredForm.Read(property, SqlText.Of($"{alias}.{SqlIdentifier.Column(property.Column)}"), dialect)
            : Own(property);

    /// <summary>A column of the statement's own row.</summary>
    public SqlText Own(PropertySymbol property)
    {
        var column = SqlIdentifier.Column(property.Column);
        return StoredForm.Read(property, _depth > 0 ? SqlText.Of($"{SqlIdentifier.Of(model.Table)}.{column}") : SqlText.Of($"{column}"), dialect);
    }

    /// <summary>Notes that the statement has other tables beside its own, whose columns may have the same names.</summary>
    public void Qualify() => _depth++;

    /// <summary>An alias for a table beside the statement's own.</summary>
    /// <param name="name">What it is to be, unless something in sight is called so.</param>
    public SqlIdentifier Join(string name)
    {
        var free = Free(name);
        _taken.Push(free);
        return SqlIdentifier.Of(free);
    }

    /// <summary>Keeps a name from being an alias.</summary>
    public void Reserve(string table) => _taken.Push(table);

    /// <summary>Says that a path leads to the row of an alias.</summary>
    public void Call(string path, SqlIdentifier alias) => _aliases[path] = alias;

    /// <summary>Writes a part, behind which paths lead where they led before.</summary>
    public T Within<T>(Func<T> write)
    {
        var before = _aliases.ToList();
        var written = write();
        _aliases.Clear();
        before.ForEach(known => _aliases.Add(known.Key, known.Value));
        return written;
    }

    /// <summary>Writes a subquery, in which rows go by aliases of their own.</summary>
    /// <param name="name">What the alias is to be, unless something in sight is called so.</param>
    /// <param name="paths">The rows, by the paths that lead to them.</param>
    /// <param name="write">Writes it.</param>
    public SqlText Inside(string name, IReadOnlyList<string> paths, Func<SqlIdentifier, SqlText> write)
    {
        var free = Free(name);
        var alias = SqlIdentifier.Of(free);
        foreach (var path in paths)
        {
            _aliases.Add(path, alias);
        }

        _taken.Push(free);
        _depth++;
        var written = write(alias);
        _depth--;
        _taken.Pop();
        foreach (var path in paths)
        {
            _aliases.Remove(path);
        }

        return written;
    }

    private string Free(string name)
    {
        var start = name[..Math.Min(name.Length, LongestAlias)];
        var free = start;
        for (var number = 2; _taken.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
        {
            free = start + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
