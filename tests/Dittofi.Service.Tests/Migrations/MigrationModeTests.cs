using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Migrations;

public sealed class MigrationModeTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    private const string First = "  Shoe: { properties: { type: text(40) } }";
    private const string Second = "  Shoe: { properties: { type: text(40), size: integer = 3 } }";
    private const string Mode = "Database__Migrations";

    [Theory]
    [OnBothDatabases]
    public async Task A_service_that_is_to_apply_none_says_what_is_missing_and_leaves_the_database_as_it_is(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        var options = Options(Add(database, Second, first.Migrations), folder, database, connection, "v2").With(Mode, "check");

        var refused = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("lacks migration 0001_initial.sql and 1 more", Assert.Single(Lines(refused)), StringComparison.Ordinal);
        Assert.Empty(await TablesAsync(database, connection));

        await StartAndStopAsync(Options(first, folder, database, connection, "v1"));
        refused = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Contains("lacks migration 0002_changes.sql,", Assert.Single(Lines(refused)), StringComparison.Ordinal);

        var only = await ServiceProcess.RunToExitAsync(options.With(Mode, "only"), Cancellation);
        Assert.Equal((0, "0002_changes.sql  applied"), (only.ExitCode, Assert.Single(Lines(only))));
        Assert.Equal("Nothing is pending.", Assert.Single(Lines(await ServiceProcess.RunToExitAsync(options.With(Mode, "only"), Cancellation))));
        await StartAndStopAsync(options);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_database_has_and_lacks_is_listed(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        var options = Options(Add(database, Second, first.Migrations), folder, database, connection, "v2").With(Mode, "status");
        var none = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, none.ExitCode);
        Assert.Equal(["0001_initial.sql  pending", "0002_changes.sql  pending"], Lines(none));

        await StartAndStopAsync(options.With(Mode, "apply"));
        var all = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(0, all.ExitCode);
        Assert.All(Lines(all), line => Assert.Matches("^000[12]_[a-z]+\\.sql +applied [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z$", line));

        await ExecuteAsync(database, connection, "UPDATE schema_migrations SET checksum = 'x' WHERE version = 2");
        await ExecuteAsync(database, connection, "INSERT INTO schema_migrations (version, name, checksum, applied_at) SELECT 3, '0003_later.sql', 'x', applied_at FROM schema_migrations WHERE version = 1");
        var other = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, other.ExitCode);
        Assert.EndsWith("Z, changed since", Lines(other)[1], StringComparison.Ordinal);
        Assert.Equal("0003_later.sql    applied by another version of the service", Lines(other)[2]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_script_does_what_the_service_would(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        await StartAndStopAsync(Options(first, folder, database, connection, "v1"));
        var options = Options(Add(database, Second, first.Migrations), folder, database, connection, "v2");

        var script = await ServiceProcess.RunToExitAsync(options.With(Mode, "sql"), Cancellation);
        Assert.Equal(0, script.ExitCode);
        Assert.DoesNotContain("0001_", script.Output, StringComparison.Ordinal);
        var range = await ServiceProcess.RunToExitAsync(options.On("Nonsense=1").With(Mode, "sql").With("Database__From", "2"), Cancellation);
        Assert.Equal(script.Output, range.Output);

        await ExecuteAsync(database, connection, script.Output);
        await StartAndStopAsync(options.With(Mode, "check"));
    }

    [Theory]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Port=1;Username=x;Database=y;Password=hunter2")]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Port=x;Password=hunter2")]
    [InlineData(Databases.PostgreSql, "Nonsense=1;Password=hunter2")]
    [InlineData(Databases.PostgreSql, "Host=nowhere.invalid;Username=x;Password=hunter2")]
    [InlineData(Databases.Sqlite, "Data Source=/proc/none/a.db;Password=hunter2")]
    public async Task No_password_is_shown(string database, string connection)
    {
        using var folder = new TemporaryFolder();
        var options = Options(Add(database, First, null), folder, database, connection, "v1");
        foreach (var mode in (string[])["apply", "check", "only", "status", "sql"])
        {
            var result = await ServiceProcess.RunToExitAsync(options.With(Mode, mode), Cancellation);
            Assert.DoesNotContain("hunter2", result.Output, StringComparison.Ordinal);
            Assert.True(result.ExitCode == 1 || database == Databases.Sqlite, result.Output);
        }
    }

    private static string[] Lines(CommandResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<IReadOnlyList<string>> TablesAsync(string database, string connection) => database == Databases.PostgreSql
        ? await ExecuteAsync(database, connection, "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace")
        : await ExecuteAsync(database, connection, "SELECT name FROM sqlite_schema");
}
