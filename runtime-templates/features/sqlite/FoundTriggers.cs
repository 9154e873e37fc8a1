using System;
using System.Collections.Generic;
using System.Linq;

namespace App.Runtime;

/// <summary>
/// Says which foreign key of a table that others made was broken, as SQLite does not: by triggers that only the writer's own connection has, so that nothing is
/// changed in the file.
/// </summary>
internal static class FoundTriggers
{
    public static void Create(SqliteLink link, IReadOnlyList<FoundTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var reference in table.References.Where(reference => IsKey(link, table, reference)))
            {
                var column = FoundTable.Quoted(reference.Column);
                Create(link, table, reference, "insert", "INSERT");
                Create(link, table, reference, "update", $"UPDATE OF {column}");
            }
        }
    }

    // A column without a foreign key may hold anything.
    private static bool IsKey(SqliteLink link, FoundTable table, FoundReference reference)
    {
        using var keys = link.Prepare(
            "SELECT 1 FROM pragma_foreign_key_list($1) WHERE \"from\" = $2 COLLATE NOCASE", [new Parameter(table.Name), new Parameter(reference.Column)]).ExecuteReader();
        return keys.Read();
    }

    private static void Create(SqliteLink link, FoundTable table, FoundReference reference, string suffix, string change)
    {
        var column = FoundTable.Quoted(reference.Column);
        var message = (DatabaseFailures.Marker + reference.Constraint).Replace("'", "''", StringComparison.Ordinal);
        link.RunScript($"""
            CREATE TEMP TRIGGER {FoundTable.Quoted($"{reference.Constraint}_{suffix}")} BEFORE {change} ON main.{FoundTable.Quoted(table.Name)}
            WHEN NEW.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.{FoundTable.Quoted(reference.Target)} WHERE {FoundTable.Quoted(reference.TargetColumn)} = NEW.{column})
            BEGIN
                SELECT RAISE(ABORT, '{message}');
            END
            """);
    }
}
