using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>A call that is written as SQL.</summary>
/// <param name="Call">The call.</param>
/// <param name="Dialect">The database's SQL.</param>
/// <param name="Operand">Writes the receiver (0) or an argument (from 1), a decimal with so many digits behind the point.</param>
/// <param name="Scales">The digits of the receiver and the arguments.</param>
/// <param name="List">Writes the receiver, a list, as one parameter.</param>
/// <param name="Constant">Adds a parameter whose value is the same in every call: a constant of the runtime.</param>
/// <param name="IsWide">Whether the result, and so every decimal in it, may have more digits than 64 bits hold.</param>
internal sealed record SqlCall(
    BoundCall Call, SqlDialect Dialect, Func<int, int?, SqlText> Operand, IReadOnlyList<int> Scales, Func<SqlText> List, Func<CSharpCode, SqlText> Constant, bool IsWide)
{
    /// <summary>Whether it is for SQLite.</summary>
    public bool IsSqlite => Dialect == SqlDialect.Sqlite;

    /// <summary>The receiver as it is.</summary>
    public SqlText Receiver => Operand(0, Scales[0]);

    /// <summary>The first argument.</summary>
    public SqlText Argument => Operand(1, null);

    /// <summary>The second argument.</summary>
    public SqlText Second => Operand(2, null);

    /// <summary>A text without a difference of case, where the flag asks for that.</summary>
    public SqlText Folded(SqlText text) => Call.IsFlagged ? Mapped(text, isUpper: true) : text;

    /// <summary>A text with its letters mapped one by one, exactly as the service maps them.</summary>
    public SqlText Mapped(SqlText text, bool isUpper)
    {
        if (IsSqlite)
        {
            return isUpper ? SqlText.Of($"text_upper({text})") : SqlText.Of($"text_lower({text})");
        }

        // PostgreSQL's own mapping depends on its locale: ASCII alone goes that way, all else by the service's table.
        var plain = isUpper ? SqlText.Of($"upper({text} COLLATE \"C\")") : SqlText.Of($"lower({text} COLLATE \"C\")");
        var (from, to) = isUpper
            ? (CSharpCode.Primary($"Param.Text(CaseMapping.WithUpper)"), CSharpCode.Primary($"Param.Text(CaseMapping.Uppers)"))
            : (CSharpCode.Primary($"Param.Text(CaseMapping.WithLower)"), CSharpCode.Primary($"Param.Text(CaseMapping.Lowers)"));
        return SqlText.Of($"CASE WHEN octet_length({text}) = char_length({text}) THEN {plain} ELSE translate({text}, {Constant(from)}, {Constant(to)}) END");
    }
}
