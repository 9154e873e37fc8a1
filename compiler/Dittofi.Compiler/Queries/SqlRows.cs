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
    private readonly Dictionary<string, SqlIdentifier> _aliases = new(StringComparer.Ordinal);
    private readonly Stack<string> _taken = new([model.Table]);
    private int _depth;

    /// <summary>Whether a row has a name here, or is the statement's own.</summary>
    public bool Has(BoundExpression row) => row is BoundVariable || (NullFlow.PathOf(row) is { } path && _aliases.ContainsKey(path));

    /// <summary>A column of a row for which <see cref="Has"/> holds.</summary>
    public SqlText Column(BoundExpression row, PropertySymbol property)
    {
        var name = SqlIdentifier.Column(property.Column);
        var column = NullFlow.PathOf(row) is { } path && _aliases.TryGetValue(path, out var alias) ? SqlText.Of($"{alias}.{name}")
            : _depth > 0 ? SqlText.Of($"{SqlIdentifier.Of(model.Table)}.{name}")
            : SqlText.Of($"{name}");
        return StoredForm.Read(property, column, dialect);
    }

    /// <summary>Writes a subquery, in which rows go by aliases of their own.</summary>
    /// <param name="name">What the alias is to be, unless something in sight is called so.</param>
    /// <param name="paths">The rows, by the paths that lead to them.</param>
    /// <param name="write">Writes it.</param>
    public SqlText Inside(string name, IReadOnlyList<string> paths, Func<SqlIdentifier, SqlText> write)
    {
        var free = name;
        for (var number = 2; _taken.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

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
}
