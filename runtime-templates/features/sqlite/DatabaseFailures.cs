using System;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>What the database's failures mean to a client.</summary>
internal static class DatabaseFailures
{
    /// <summary>What stands in a message before the name of what was broken.</summary>
    public const string Marker = "constraint failed: ";

    // Of what a statement that the author wrote cannot do with a value, only these words tell.
    private static readonly string[] _unfit = ["malformed JSON", "JSON path", "pattern too complex", "ESCAPE expression"];

    /// <summary>Null where the failure is a fault of the service.</summary>
    public static Failure? Classify(Exception exception) =>
        exception is SqliteException sqlite ? Classify(sqlite) : null;

    private static Failure? Classify(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteErrors.Range => Failure.Arithmetic,
        SqliteErrors.Constraint => ClassifyConstraint(exception),
        SqliteErrors.Busy or SqliteErrors.Locked or SqliteErrors.OutOfMemory or SqliteErrors.ReadOnly or SqliteErrors.Io
            or SqliteErrors.Corrupt or SqliteErrors.Full or SqliteErrors.CannotOpen or SqliteErrors.Protocol
            or SqliteErrors.NotADatabase => Failure.Unavailable,

        // SQLite's own SUM has no code of its own for this.
        SqliteErrors.Error when exception.Message.Contains("integer overflow", StringComparison.Ordinal) => Failure.Arithmetic,
        SqliteErrors.Error when Array.Exists(_unfit, words => exception.Message.Contains(words, StringComparison.Ordinal)) => Failure.Unfit,
        _ => null,
    };

    private static Failure ClassifyConstraint(SqliteException exception) => exception.SqliteExtendedErrorCode switch
    {
        SqliteErrors.ConstraintUnique or SqliteErrors.ConstraintPrimaryKey => Failure.Taken(NameIn(exception.Message)),
        // A reference to nothing is told by a trigger of the table, which names it; what else keys find is a row that others refer to.
        SqliteErrors.ConstraintForeignKey or SqliteErrors.ConstraintTrigger =>
            NameIn(exception.Message) is { } key ? Failure.Missing(key) : Failure.StillReferred,
        _ => Failure.Broken(NameIn(exception.Message)),
    };

    /// <summary>The name in "UNIQUE constraint failed: shoes.sku" or "CHECK constraint failed: shoes_price_min".</summary>
    private static string? NameIn(string message)
    {
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        return start < 0 ? null : message[(start + Marker.Length)..].TrimEnd('\'', '.');
    }
}
