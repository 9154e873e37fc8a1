using System;
using Npgsql;

namespace App.Runtime;

/// <summary>What the database's failures mean to a client.</summary>
internal static class DatabaseFailures
{
    /// <summary>Null where the failure is a fault of the service.</summary>
    public static Failure? Classify(Exception exception) => exception switch
    {
        PostgresException postgres => Classify(postgres),
        NpgsqlException => Failure.Unavailable,
        _ => null,
    };

    /// <summary>Whether the work was rolled back only because of others, so that it may be tried again as a whole.</summary>
    public static bool IsRetryable(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    private static Failure? Classify(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => Failure.Taken(exception.ConstraintName),
        PostgresErrorCodes.RestrictViolation => Failure.StillReferred,
        PostgresErrorCodes.ForeignKeyViolation => IsStillReferred(exception) ? Failure.StillReferred : Failure.Missing(exception.ConstraintName),
        PostgresErrorCodes.CheckViolation or PostgresErrorCodes.NotNullViolation
            or PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.ProgramLimitExceeded => Failure.Broken(exception.ConstraintName),
        PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.DivisionByZero => Failure.Arithmetic,
        _ => IsUnavailable(exception.SqlState) ? Failure.Unavailable : IsOfData(exception.SqlState) ? Failure.Unfit : null,
    };

    // One code stands for both sides of a foreign key. Only where a row is referred to does the message go on after the constraint, to the other table.
    private static bool IsStillReferred(PostgresException exception)
    {
        var message = exception.MessageText;
        return exception is { ConstraintName: { } constraint, TableName: { } table }
            && message.IndexOf(constraint, StringComparison.Ordinal) is >= 0 and var start
            && message.IndexOf(table, start + constraint.Length, StringComparison.Ordinal) >= 0;
    }

    // "Data exception": a text that is no number, a pattern that ends in the middle.
    private static bool IsOfData(string state) => state.StartsWith("22", StringComparison.Ordinal);

    // Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: 08 connection, 25006 a standby, 28 and 3D the way in,
    // 40 given up after retries, 53 resources, 55P03 a lock, 57 operator intervention, 58 the system below.
    private static bool IsUnavailable(string state) =>
        state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("28", StringComparison.Ordinal)
        || state.StartsWith("3D", StringComparison.Ordinal)
        || state.StartsWith("40", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal);
}
