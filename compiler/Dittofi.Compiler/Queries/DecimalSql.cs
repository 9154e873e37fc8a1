using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// Writes calculations with decimals so that both databases and C# come to the same digits, and fail alike beyond 28 of them. SQLite computes scaled whole
/// numbers: where 64 bits may not hold one, in functions of the runtime (<c>decimal_…</c>) that take either form and give the wide one.
/// </summary>
/// <param name="sql">Writes the operands.</param>
/// <param name="dialect">The database's SQL.</param>
internal sealed class DecimalSql(SqlExpressionEmitter sql, SqlDialect dialect)
{
    private bool IsSqlite => dialect == SqlDialect.Sqlite;

    /// <summary>The form in which two values compare.</summary>
    public static DecimalForm FormOfBoth(BoundExpression left, BoundExpression right)
    {
        var none = new DecimalDigits(1, 0);
        return DecimalForm.Of(DecimalDigits.Either(DecimalScale.Known(left) ?? none, DecimalScale.Known(right) ?? none));
    }

    /// <summary>A calculation.</summary>
    /// <param name="binary">The calculation, of decimals.</param>
    /// <param name="wanted">The form that it shall have on SQLite.</param>
    public SqlText Arithmetic(BoundBinary binary, DecimalForm? wanted)
    {
        var exact = DecimalScale.Exact(binary) ?? new DecimalDigits(1, 0);
        if (!IsSqlite)
        {
            var computed = sql.Operation(binary.Operator, sql.Value(binary.Left, DecimalScale.Form(binary.Left)), sql.Value(binary.Right, DecimalScale.Form(binary.Right)));
            return exact.IsExact ? computed : SqlText.Of($"{computed}::numeric({SqlText.Literal(exact.Kept.Precision)}, {SqlText.Literal(exact.Kept.Scale)})");
        }

        var (left, right) = Operands(binary);
        return exact.IsWide
            ? Formed(Wide(binary.Operator, left, right, exact.Scale - exact.Kept.Scale), DecimalForm.Of(exact.Kept), wanted)
            : Formed(sql.Operation(binary.Operator, left, right), DecimalForm.Of(exact), wanted);
    }

    /// <summary>A value with the other sign; it has no more digits.</summary>
    public SqlText Negation(BoundUnary negation, DecimalForm? wanted)
    {
        var operand = sql.Value(negation.Operand, DecimalScale.Form(negation.Operand));
        var negated = IsSqlite && DecimalScale.IsWide(negation.Operand)
            ? Wide(BinaryOperator.Subtract, SqlText.Literal(0), operand, 0)
            : sql.Operation(BinaryOperator.Subtract, SqlText.Literal(0), operand);
        return Formed(negated, negation, wanted);
    }

    /// <summary>A value as it is, in another form.</summary>
    /// <param name="written">The value in SQL, in its own form.</param>
    /// <param name="value">The value.</param>
    /// <param name="wanted">The form that it shall have on SQLite.</param>
    public SqlText Formed(SqlText written, BoundExpression value, DecimalForm? wanted) =>
        IsSqlite && wanted is not null ? Formed(written, DecimalScale.Form(value) ?? new DecimalForm(0, IsWide: false), wanted) : written;

    /// <summary>A value on SQLite as a column of so many digits behind the point holds it.</summary>
    public SqlText Stored(BoundExpression value, int scale)
    {
        var digits = DecimalScale.Known(value) ?? new DecimalDigits(1, 0);
        if (digits.IsWide)
        {
            return SqlText.Of($"decimal_narrow({sql.Value(value, DecimalForm.Of(digits))}, {SqlText.Literal(digits.Scale - scale)})");
        }

        return digits.Scale <= scale
            ? sql.Value(value, new DecimalForm(scale, IsWide: false))
            : SqlText.Of($"checked_round({sql.Value(value, new DecimalForm(digits.Scale, IsWide: false))}, {SqlText.Literal(Power(digits.Scale - scale))})");
    }

    /// <summary>The sum over rows, 0 of none.</summary>
    /// <param name="element">What is added.</param>
    /// <param name="isWide">Whether SQLite holds that in more than 64 bits.</param>
    /// <param name="scale">The digits behind the point.</param>
    /// <param name="dialect">The database's SQL.</param>
    public static SqlText Sum(SqlText element, bool isWide, int scale, SqlDialect dialect) => (dialect == SqlDialect.Sqlite, isWide) switch
    {
        (true, true) => SqlText.Of($"decimal_sum({element})"),

        // SQLite's own sum, of halves that cannot overflow.
        (true, false) => SqlText.Of($"coalesce({SumOfAny(element)}, decimal_wide(0, 0))"),
        _ => SqlText.Of($"coalesce(sum({element}), 0)::numeric({SqlText.Literal(DecimalDefinition.MostDigits)}, {SqlText.Literal(scale)})"),
    };

    /// <summary>The sum of a column over rows on SQLite, NULL of none.</summary>
    public static SqlText SumOfAny(SqlText column) => SqlText.Of($"decimal_join(sum({column} >> 32), sum({column} & 4294967295))");

    /// <summary>10 to a power.</summary>
    public static long Power(int exponent)
    {
        var power = 1L;
        for (var digit = 0; digit < exponent; digit++)
        {
            power *= 10;
        }

        return power;
    }

    // Factors keep their own places, terms meet at the same one.
    private (SqlText Left, SqlText Right) Operands(BoundBinary binary)
    {
        var both = FormOfBoth(binary.Left, binary.Right);
        var (left, right) = binary.Operator == BinaryOperator.Multiply ? (DecimalScale.Form(binary.Left), DecimalScale.Form(binary.Right)) : (both, both);
        return (sql.Value(binary.Left, left), sql.Value(binary.Right, right));
    }

    private static SqlText Wide(BinaryOperator operation, SqlText left, SqlText right, int dropped) => operation switch
    {
        BinaryOperator.Add => SqlText.Of($"decimal_add({left}, {right}, {SqlText.Literal(dropped)})"),
        BinaryOperator.Subtract => SqlText.Of($"decimal_subtract({left}, {right}, {SqlText.Literal(dropped)})"),
        BinaryOperator.Multiply => SqlText.Of($"decimal_multiply({left}, {right}, {SqlText.Literal(dropped)})"),
        _ => SqlText.Of($"decimal_modulo({left}, {right}, {SqlText.Literal(dropped)})"),
    };

    private static SqlText Formed(SqlText written, DecimalForm own, DecimalForm? wanted) => wanted switch
    {
        { IsWide: true, Scale: var scale } when !own.IsWide || own.Scale < scale => SqlText.Of($"decimal_wide({written}, {SqlText.Literal(Math.Max(scale - own.Scale, 0))})"),
        { IsWide: false, Scale: var scale } when own.Scale < scale => SqlText.Of($"checked_multiply({written}, {SqlText.Literal(Power(scale - own.Scale))})"),
        _ => written,
    };
}
