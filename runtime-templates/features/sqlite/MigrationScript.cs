using System.Collections.Generic;
using System.Globalization;

namespace App.Runtime;

/// <summary>Steps as a script that does what the service would, for whoever runs migrations by hand.</summary>
internal static class MigrationScript
{
    /// <summary>The lines of the script; it is run with <c>sqlite3 -bail</c>.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<MigrationFile> files)
    {
        yield return "PRAGMA foreign_keys = OFF;";
        foreach (var file in files)
        {
            var version = file.Version.ToString(CultureInfo.InvariantCulture);
            yield return "";
            yield return $"-- {file.Name}";
            yield return "BEGIN EXCLUSIVE;";
            yield return SqliteMigrator.CreateLedger + ";";
            yield return file.Sql;
            yield return "-- This prints a line for each row that would refer to one that is not there.";
            yield return "PRAGMA foreign_key_check;";
            yield return "INSERT INTO schema_migrations (version, name, checksum, applied_at)";
            yield return $"VALUES ({version}, '{file.Name}', '{file.Checksum}', strftime('%Y-%m-%dT%H:%M:%S', 'now') || '.000000Z');";
            yield return "COMMIT;";
        }
    }
}
