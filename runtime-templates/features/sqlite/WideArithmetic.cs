using System;
using System.Numerics;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>
/// Arithmetic of decimals that 64 bits may not hold. Operands are whole numbers of their last place, INTEGER or <see cref="WideNumber"/>; results are wide,
/// rounded half away from zero where places are dropped, and fail beyond 28 digits, as on PostgreSQL and in C#.
/// </summary>
internal static class WideArithmetic
{
    public static void Register(SqliteConnection connection)
    {
        Register(connection, "decimal_add", static (left, right, dropped) => ScaledNumber.Rounded(left + right, dropped));
        Register(connection, "decimal_subtract", static (left, right, dropped) => ScaledNumber.Rounded(left - right, dropped));
        Register(connection, "decimal_multiply", static (left, right, dropped) => ScaledNumber.Rounded(left * right, dropped));
        Register(connection, "decimal_modulo", static (left, right, dropped) => ScaledNumber.Rounded(BigInteger.Remainder(left, right), dropped));
        Register(connection, "decimal_join", static (high, low) => ScaledNumber.Kept((high << 32) + low));
        Register(connection, "decimal_wide", static (number, places) => ScaledNumber.Raised(number, (int)places));
        Register(connection, "decimal_round", static (number, places) => ScaledNumber.Rounded(number, (int)places));
        Register(connection, "decimal_floor", static (number, places) => Down(number, (int)places));
        Register(connection, "decimal_ceiling", static (number, places) => -Down(-number, (int)places));
        connection.CreateFunction("decimal_abs", static arguments => Apply(arguments, static given => WideNumber.ToBytes(BigInteger.Abs(given[0]))), isDeterministic: true);
        connection.CreateFunction("decimal_narrow", static arguments => Apply<long?>(arguments, static given => Narrow(given[0], (int)given[1])), isDeterministic: true);
        connection.CreateAggregate(
            "decimal_sum", BigInteger.Zero, static (sum, arguments) => Number(arguments[0]) is { } number ? sum + number : sum, static sum => Fails(() => WideNumber.ToBytes(ScaledNumber.Kept(sum))), isDeterministic: true);
    }

    private static void Register(SqliteConnection connection, string name, Func<BigInteger, BigInteger, int, BigInteger> operation) => connection.CreateFunction(
        name, arguments => Apply(arguments, given => WideNumber.ToBytes(ScaledNumber.Kept(operation(given[0], given[1], (int)given[2])))), isDeterministic: true);

    private static void Register(SqliteConnection connection, string name, Func<BigInteger, BigInteger, BigInteger> operation) => connection.CreateFunction(
        name, arguments => Apply(arguments, given => WideNumber.ToBytes(operation(given[0], given[1]))), isDeterministic: true);

    private static BigInteger Down(BigInteger number, int places)
    {
        var whole = BigInteger.DivRem(number, ScaledNumber.Raised(BigInteger.One, places), out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }

    private static long Narrow(BigInteger number, int places) =>
        checked((long)(places < 0 ? ScaledNumber.Raised(number, -places) : ScaledNumber.Rounded(number, places)));

    private static T? Apply<T>(object?[] arguments, Func<BigInteger[], T> operation)
    {
        var given = new BigInteger[arguments.Length];
        for (var index = 0; index < given.Length; index++)
        {
            if (Number(arguments[index]) is not { } number)
            {
                return default;
            }

            given[index] = number;
        }

        return Fails(() => operation(given));
    }

    private static BigInteger? Number(object? argument) => argument switch
    {
        long number => number,
        byte[] bytes => WideNumber.Read(bytes),
        _ => null,
    };

    private static T Fails<T>(Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (ArithmeticException exception)
        {
            // The only exception whose code SQLite passes on.
            throw new SqliteException(exception.Message, SqliteErrors.Range);
        }
    }
}
