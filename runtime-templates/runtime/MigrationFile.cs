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

    /// <summary>All steps in order; none where the service has no tables of its own.</summary>
    public static IReadOnlyList<MigrationFile> LoadAll(Assembly assembly)
    {
        var names = Array.FindAll(
            assembly.GetManifestResourceNames(), static name => name.StartsWith(Folder, StringComparison.Ordinal));
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => Load(assembly, name));
    }

    /// <summary>The steps that a database still lacks. Throws where it holds others than these.</summary>
    /// <param name="files">The steps that this service has.</param>
    /// <param name="appliedChecksums">Those that the database has, by their number.</param>
    /// <param name="database">What whoever starts the service calls the database: a file or a name.</param>
    public static List<MigrationFile> Pending(
        IReadOnlyList<MigrationFile> files, IReadOnlyDictionary<int, string> appliedChecksums, string database)
    {
        var pending = new List<MigrationFile>();
        var known = new HashSet<int>();
        foreach (var file in files)
        {
            known.Add(file.Version);
            if (!appliedChecksums.TryGetValue(file.Version, out var checksum))
            {
                pending.Add(file);
            }
            else if (checksum != file.Checksum)
            {
                throw new StartupException(
                    $"The models changed since the database '{database}' was made, or a migration was edited: {file.Name} is not the one it was made with. "
                    + "Put that back, run 'dittofi migrate add', then change the models and run it again; in development, or delete that database and start again.");
            }
        }

        foreach (var version in appliedChecksums.Keys)
        {
            if (!known.Contains(version))
            {
                throw new StartupException(
                    $"The database '{database}' holds migration {version.ToString("D4", CultureInfo.InvariantCulture)}, which this version of the service does not know.");
            }
        }

        return pending;
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
