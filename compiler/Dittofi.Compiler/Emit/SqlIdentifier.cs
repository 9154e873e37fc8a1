using System.Collections.Frozen;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// The name of a table, column, index or constraint, always quoted: bare, `user` would mean the role and `Shoe` would fold to `shoe` (security.md C06, C07).
/// </summary>
internal sealed class SqlIdentifier : ISafeText, IEquatable<SqlIdentifier>
{
    /// <summary>PostgreSQL cuts longer names off in silence.</summary>
    public const int MaximumBytes = 63;

    /// <summary>The system columns of PostgreSQL and the names of SQLite's row number.</summary>
    private static readonly FrozenSet<string> _systemColumns =
        new[] { "_rowid_", "cmax", "cmin", "ctid", "oid", "rowid", "tableoid", "xmax", "xmin" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private SqlIdentifier(string name) => Name = name;

    public string Name { get; }

    public string Text => $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table, an index or a constraint.</summary>
    /// <exception cref="ArgumentException"><see cref="IsValid"/> is false for the name.</exception>
    public static SqlIdentifier Of(string name) => IsValid(name)
        ? new SqlIdentifier(name)
        : throw new ArgumentException($"'{name}' cannot name anything in SQL.", nameof(name));

    /// <summary>A column.</summary>
    /// <exception cref="ArgumentException"><see cref="IsValidColumn"/> is false for the name.</exception>
    public static SqlIdentifier Column(string name) => IsValidColumn(name)
        ? new SqlIdentifier(name)
        : throw new ArgumentException($"'{name}' cannot name a column.", nameof(name));

    /// <summary>Whether both databases keep the name as it is: one to 63 bytes of plain characters.</summary>
    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > MaximumBytes || Encoding.UTF8.GetByteCount(name) > MaximumBytes)
        {
            return false;
        }

        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || !PlainCharacters.IsPlain(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As <see cref="IsValid"/>, and no name that a database gives to a column of its own.</summary>
    public static bool IsValidColumn(string name) => IsValid(name) && !_systemColumns.Contains(name);

    public bool Equals(SqlIdentifier? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SqlIdentifier);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Text;
}
