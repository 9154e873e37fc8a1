using System;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>
/// Arithmetic that fails where PostgreSQL's does: SQLite itself turns an overflowing sum into a rounded real, and a division by zero into NULL.
/// </summary>
internal static class CheckedArithmetic
{
    public static void Register(SqliteConnection connection)
    {
        Register(connection, "checked_add", static (left, right) => checked(left + right));
        Register(connection, "checked_subtract", static (left, right) => checked(left - right));
        Register(connection, "checked_multiply", static (left, right) => checked(left * right));
        Register(connection, "checked_divide", static (left, right) => checked(left / right));

        // The processor refuses to divide the smallest number by -1, though nothing would remain.
        Register(connection, "checked_modulo", static (left, right) => right == -1 ? 0 : left % right);

        // A decimal is a whole number of its last place; dropping places rounds half away from zero, as PostgreSQL does.
        Register(connection, "checked_round", static (value, unit) => Round(value, unit));

        // What a table of the service's own refuses by a CHECK.
        Register(connection, "checked_digits", static (value, most) => Math.Abs(value) <= most ? value : throw new OverflowException("The number has too many digits."));

        Register(connection, "checked_floor", static (value, unit) => value >= 0 || value % unit == 0 ? value / unit : (value / unit) - 1);
        Register(connection, "checked_ceiling", static (value, unit) => value <= 0 || value % unit == 0 ? value / unit : (value / unit) + 1);

        // SQLite computes in 64 bits; an integer of the language has 32.
        RegisterRange(connection);
    }

    private static long Round(long value, long unit)
    {
        var (whole, rest) = (value / unit, value % unit);
        return Math.Abs(rest) >= unit - Math.Abs(rest) ? whole + Math.Sign(rest) : whole;
    }

    private static void RegisterRange(SqliteConnection connection) =>
        connection.CreateFunction<long?, long?>(
            "checked_integer", static value => Apply(static (number, _) => checked((int)number), value, 0), isDeterministic: true);

    private static void Register(SqliteConnection connection, string name, Func<long, long, long> operation) =>
        connection.CreateFunction<long?, long?, long?>(name, (left, right) => Apply(operation, left, right), isDeterministic: true);

    private static long? Apply(Func<long, long, long> operation, long? left, long? right)
    {
        if (left is not { } first || right is not { } second)
        {
            return null;
        }

        try
        {
            return operation(first, second);
        }
        catch (ArithmeticException exception)
        {
            // The only exception whose code SQLite passes on.
            throw new SqliteException(exception.Message, SqliteErrors.Range);
        }
    }
}
