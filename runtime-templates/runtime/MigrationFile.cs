using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace App.Runtime;

/// <summary>One step of the schema, from <c>migrations/NNNN_name.sql</c> inside the assembly.</summary>
internal sealed record MigrationFile(int Version, string Name, string Checksum, string Sql)
{
    private const string Folder = "migrations/";
    private const string NoTransaction = "-- transaction: none\n";

    /// <summary>All steps in order; none where the service has no tables of its own.</summary>
    public static IReadOnlyList<MigrationFile> LoadAll(Assembly assembly)
    {
        var names = Array.FindAll(
            assembly.GetManifestResourceNames(), static name => name.StartsWith(Folder, StringComparison.Ordinal));
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => Load(assembly, name));
    }

    /// <summary>
    /// Whether the step is one transaction. PostgreSQL makes an index without keeping writers waiting only outside of one; a first line
    /// that says so is for such statements, each of which ends with a line, and which can be run again after they were stopped half way.
    /// </summary>
    public bool IsTransaction => !Sql.StartsWith(NoTransaction, StringComparison.Ordinal);

    /// <summary>The steps that a database still lacks. Throws where it holds others than these.</summary>
    /// <param name="files">The steps that this service has.</param>
    /// <param name="applied">Those that the database has.</param>
    /// <param name="database">What whoever starts the service calls the database: a file or a name.</param>
    public static List<MigrationFile> Pending(
        IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> applied, string database)
    {
        var checksums = new Dictionary<int, string>();
        foreach (var step in applied)
        {
            checksums.Add(step.Version, step.Checksum);
        }

        var pending = new List<MigrationFile>();
        var known = new HashSet<int>();
        foreach (var file in files)
        {
            known.Add(file.Version);
            if (!checksums.TryGetValue(file.Version, out var checksum))
            {
                pending.Add(file);
            }
            else if (checksum != file.Checksum)
            {
                throw new StartupException(
                    $"The models changed since the database '{database}' was made, or a migration was edited: {file.Name} is not the one it was made with. "
                    + "Put that back, run 'dittofi migrate add', then change the models and run it again. In development that database may be deleted instead.");
            }
        }

        foreach (var step in applied)
        {
            if (!known.Contains(step.Version))
            {
                throw new StartupException(
                    $"The database '{database}' holds migration {step.Version.ToString("D4", CultureInfo.InvariantCulture)} ({step.Name}), which this version of the service does not know.");
            }
        }

        return pending;
    }

    /// <summary>Throws where a database lacks steps.</summary>
    public static void RequireAll(IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> applied, string database)
    {
        if (Pending(files, applied, database) is [var first, ..] pending)
        {
            var more = pending.Count == 1 ? "" : $" and {(pending.Count - 1).ToString(CultureInfo.InvariantCulture)} more";
            throw new StartupException(
                $"The database '{database}' lacks migration {first.Name}{more}, and Database:Migrations says that the service does not apply any. "
                + "Apply it with 'dittofi migrate apply', or start the service once with Database:Migrations set to 'only'.");
        }
    }

    private static MigrationFile Load(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A checkout with other line ends is the same migration.
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var name = resource[Folder.Length..];
        var version = int.Parse(name.AsSpan(0, name.IndexOf('_')), NumberStyles.None, CultureInfo.InvariantCulture);
        return new MigrationFile(version, name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))), sql);
    }
}
