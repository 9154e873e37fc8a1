using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class MigrationTests
{
    private static readonly MigrationFile First = new(1, "0001_first.sql", "aa", "CREATE TABLE a (x INTEGER)");
    private static readonly MigrationFile Second = new(2, "0002_second.sql", "bb", "CREATE TABLE b (x INTEGER)");

    [Fact]
    public void What_is_missing_is_pending_in_order() =>
        Assert.Equal([Second], MigrationFile.Pending([First, Second], [Applied(1, "aa")], "a.db"));

    [Fact]
    public void A_changed_migration_is_refused()
    {
        var exception = Assert.Throws<StartupException>(
            () => MigrationFile.Pending([First], [Applied(1, "zz")], "a.db"));

        Assert.Contains("0001_first.sql", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'a.db'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_database_is_refused() =>
        Assert.Throws<StartupException>(
            () => MigrationFile.Pending([First], [Applied(1, "aa"), Applied(2, "bb")], "a.db"));

    [Fact]
    public void What_is_missing_is_named_where_it_is_not_to_be_applied()
    {
        MigrationFile.RequireAll([First], [Applied(1, "aa")], "a.db");
        var exception = Assert.Throws<StartupException>(() => MigrationFile.RequireAll([First, Second], [Applied(1, "aa")], "a.db"));

        Assert.Contains("0002_second.sql", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_applied_is_read_without_making_a_database()
    {
        var folder = Directory.CreateTempSubdirectory("dittofi-runtime-");
        var source = $"Data Source={Path.Combine(folder.FullName, "a.db")};Pooling=False";

        Assert.Empty(SqliteMigrator.Applied(source));
        Assert.Empty(folder.GetFiles());
        Assert.Equal([First], SqliteMigrator.Migrate(source, [First]));
        Assert.Equal([Second], SqliteMigrator.Migrate(source, [First, Second]));
        Assert.Equal([(1, "aa"), (2, "bb")], SqliteMigrator.Applied(source).Select(step => (step.Version, step.Checksum)));

        folder.Delete(recursive: true);
    }

    [Fact]
    public void Line_ends_do_not_change_a_migration()
    {
        var file = Assert.Single(MigrationFile.LoadAll(typeof(MigrationTests).Assembly));

        Assert.Equal((1, "0001_notes.sql"), (file.Version, file.Name));
        Assert.DoesNotContain('\r', file.Sql);
        Assert.Equal(64, file.Checksum.Length);
    }

    [Fact]
    public async Task Ten_that_start_at_once_are_all_fine()
    {
        using var test = await TestDatabase.StartAsync();
        var others = Enumerable.Range(0, 10).Select(_ => test.Open()).ToArray();

        await Task.WhenAll(others.Select(other => Task.Run(
            () => other.StartAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));

        foreach (var other in others)
        {
            other.Dispose();
        }

        Assert.Equal(0, await test.CountAsync());
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("dittofi-runtime-");
        var source = $"Data Source={Path.Combine(folder.FullName, "a.db")};Pooling=False";
        var broken = Second with { Sql = "CREATE TABLE b (x INTEGER); CREATE TABEL c (x INTEGER)" };

        Assert.Throws<StartupException>(() => SqliteMigrator.Migrate(source, [First, broken]));
        SqliteMigrator.Migrate(source, [First, Second]);

        folder.Delete(recursive: true);
    }

    private static AppliedMigration Applied(int version, string checksum) => new(version, "a", checksum, DateTimeOffset.UnixEpoch);
}
