using System.Collections.Generic;
using System.Globalization;

namespace App.Runtime;

/// <summary>Steps as a script that does what the service would, for whoever runs migrations by hand.</summary>
internal static class MigrationScript
{
    /// <summary>The lines of the script; it is run with <c>psql -v ON_ERROR_STOP=1</c>.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<MigrationFile> files)
    {
        foreach (var file in files)
        {
            var version = file.Version.ToString(CultureInfo.InvariantCulture);
            yield return $"-- {file.Name}";
            if (file.IsTransaction)
            {
                yield return "BEGIN;";
                yield return $"SELECT pg_advisory_xact_lock({PostgresMigrator.LockKey.ToString(CultureInfo.InvariantCulture)});";
                yield return $"SET LOCAL lock_timeout = '{PostgresMigrator.LockTimeout}';";
            }

            yield return PostgresMigrator.CreateLedger + ";";
            yield return file.Sql;
            yield return "INSERT INTO schema_migrations (version, name, checksum, applied_at)";
            yield return $"VALUES ({version}, '{file.Name}', '{file.Checksum}', now());";
            if (file.IsTransaction)
            {
                yield return "COMMIT;";
            }

            yield return "";
        }
    }
}
