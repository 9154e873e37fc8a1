using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace App.Runtime;

/// <summary>What <c>Database:Migrations</c> asks for instead of a service: <c>only</c>, <c>status</c> or <c>sql</c>.</summary>
internal static class MigrationCommand
{
    /// <summary>The setting. Throws <see cref="StartupException"/> where it is none of its words.</summary>
    public static MigrationMode Mode(IConfiguration configuration)
    {
        const string key = "Database:Migrations";
        var mode = configuration.Setting(key, MigrationMode.Apply);
        return Enum.IsDefined(mode) ? mode : throw new StartupException($"{key} cannot be read: \"{configuration[key]}\".");
    }

    /// <summary>Does it. Returns the exit code, or null where the service is to serve.</summary>
    public static async Task<int?> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var database = services.GetRequiredService<Database>();
        var files = MigrationFile.LoadAll(typeof(MigrationCommand).Assembly);
        return Mode(configuration) switch
        {
            MigrationMode.Only => await ApplyAsync(database, cancellationToken),
            MigrationMode.Status => ShowStatus(files, await database.AppliedAsync(cancellationToken)),
            MigrationMode.Sql => ShowScript(await ChosenAsync(configuration, database, files, cancellationToken)),
            _ => null,
        };
    }

    private static async Task<int?> ApplyAsync(Database database, CancellationToken cancellationToken)
    {
        var applied = await database.MigrateAsync(cancellationToken);
        foreach (var file in applied)
        {
            Console.WriteLine($"{file.Name}  applied");
        }

        if (applied.Count == 0)
        {
            Console.WriteLine("Nothing is pending.");
        }

        return 0;
    }

    private static int? ShowStatus(IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> applied)
    {
        var lines = files.Select(file => (file.Name, State: State(file, applied.FirstOrDefault(each => each.Version == file.Version))))
            .Concat(applied.Where(each => files.All(file => file.Version != each.Version)).Select(each => (each.Name, State: "applied by another version of the service")))
            .ToList();
        var width = lines.Select(line => line.Name.Length).DefaultIfEmpty().Max();
        foreach (var (name, state) in lines)
        {
            Console.WriteLine($"{name.PadRight(width)}  {state}");
        }

        return files.Count == applied.Count && files.All(file => applied.Any(each => each.Version == file.Version && each.Checksum == file.Checksum)) ? 0 : 1;
    }

    private static string State(MigrationFile file, AppliedMigration? applied)
    {
        if (applied is null)
        {
            return "pending";
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"applied {applied.AppliedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        return applied.Checksum == file.Checksum ? words : words + ", changed since";
    }

    private static int? ShowScript(IReadOnlyList<MigrationFile> files)
    {
        foreach (var line in MigrationScript.Of(files))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    // A range is asked for without a database.
    private static async Task<IReadOnlyList<MigrationFile>> ChosenAsync(
        IConfiguration configuration, Database database, IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        var (from, to) = (configuration.Setting("Database:From", 0), configuration.Setting("Database:To", int.MaxValue));
        return from > 0 || to < int.MaxValue
            ? [.. files.Where(file => file.Version >= from && file.Version <= to)]
            : MigrationFile.Pending(files, await database.AppliedAsync(cancellationToken), database.Name);
    }
}
