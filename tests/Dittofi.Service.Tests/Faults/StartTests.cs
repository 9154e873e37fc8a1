using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>Starts that meet others, or a database that is not what they expect.</summary>
public sealed class StartTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const int Replicas = 10;

    [Fact]
    public async Task Replicas_started_at_once_on_an_empty_PostgreSQL_all_serve_and_make_the_tables_once()
    {
        var options = await OptionsAsync(ShoeStore, Databases.PostgreSql);
        var starts = Enumerable.Range(0, Replicas).Select(_ => ServiceProcess.StartAsync(options, Cancellation)).ToArray();
        try
        {
            var replicas = await Task.WhenAll(starts);
            var answers = await Task.WhenAll(replicas.Select(replica =>
                replica.Client.PostJsonAsync("/v1/create_shoe", """{"type":"replica","price":1}""", Cancellation)));
            var ids = answers.Select(answer => answer.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64());
            Assert.Equal(Replicas, ids.Distinct().Count());
            Assert.Equal(Replicas, (await replicas[0].Client.GetAnswerAsync("/v1/shoes", Cancellation)).Json.GetArrayLength());
            Assert.All(replicas, replica => Assert.DoesNotContain("\"Error\"", replica.Output, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully))
            {
                await (await start).DisposeAsync();
            }
        }
    }

    [Theory]
    [OnBothDatabases("UPDATE schema_migrations SET checksum = 'other'", "The models changed since the database")]
    [OnBothDatabases("INSERT INTO schema_migrations (version, name, checksum, applied_at) SELECT 9000, 'later', 'x', applied_at FROM schema_migrations", "9000")]
    public async Task A_database_with_other_migrations_is_refused_in_one_line(string database, string sql, string reason)
    {
        await using var stored = await StoredService.StartAsync(ShoeStore, database, OptionsAsync, Cancellation);
        await stored.StopAsync();
        await stored.ExecuteAsync(sql, Cancellation);
        var result = await ServiceProcess.RunToExitAsync(stored.Options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Databases.Sqlite, "Data Source=:memory:")]
    [InlineData(Databases.Sqlite, "Data Source=/proc/none/shoes.db")]
    [InlineData(Databases.Sqlite, "Nonsense=1")]
    [InlineData(Databases.PostgreSql, "")]
    [InlineData(Databases.PostgreSql, "Nonsense=1")]
    [InlineData(Databases.PostgreSql, "Username=x")]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Username=x;Maximum Pool Size=-1")]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Username=x;Minimum Pool Size=9;Maximum Pool Size=2")]
    [InlineData(Databases.PostgreSql, "Host=nowhere.invalid;Username=x")]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Port=99999;Username=x")]
    [InlineData(Databases.PostgreSql, "Host=127.0.0.1;Port=1;Username=postgres;Database=none")]
    public async Task A_database_that_cannot_be_used_is_told_in_one_line(string database, string connectionString)
    {
        var options = (await OptionsAsync(ShoeStore, database)).On(connectionString);
        var result = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5000")]
    [InlineData("http://127.0.0.1:{taken}")]
    public async Task An_address_that_cannot_be_listened_on_is_told_in_one_line(string address)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = Assert.IsType<IPEndPoint>(taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var options = await OptionsAsync(ShoeStore, Databases.Sqlite);
        var url = address.Replace("{taken}", port, StringComparison.Ordinal);
        var environment = new Dictionary<string, string?>(options.Environment) { ["ASPNETCORE_URLS"] = url };
        var result = await ServiceProcess.RunToExitAsync(options with { Environment = environment }, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(url, result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Databases.PostgreSql, "Database__Pooler", "abc")]
    [InlineData(Databases.PostgreSql, "Database__Migrations", "never")]
    [InlineData(Databases.Sqlite, "Database__Migrations", "7")]
    [InlineData(Databases.Sqlite, "Shutdown__Delay", "abc")]
    [InlineData(Databases.Sqlite, "Shutdown__Delay", "-00:00:05")]
    [InlineData(Databases.Sqlite, "Shutdown__Delay", "5")]
    [InlineData(Databases.Sqlite, "Logging__LogLevel__Default", "abc")]
    public async Task A_setting_that_cannot_be_used_is_told_in_one_line_at_the_start(string database, string name, string value)
    {
        var options = (await OptionsAsync(ShoeStore, database)).With(name, value);
        var result = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Settings\": ")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("[]")]
    public async Task A_file_of_settings_that_cannot_be_read_is_told_in_one_line(string content)
    {
        var options = await OptionsAsync(ShoeStore, Databases.Sqlite);
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(options.Assembly) ?? ""))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "appsettings.json"), content, Cancellation);
        var result = await ServiceProcess.RunToExitAsync(options with { Assembly = Path.Combine(folder.Path, Path.GetFileName(options.Assembly)) }, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("appsettings.json", Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Health_can_be_asked_a_thousand_times_and_says_no_more_than_it_must(string database)
    {
        var service = await SharedAsync(ShoeStore, database);
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
                service.Client.GetAnswerAsync(number % 2 == 0 ? "/health/ready" : "/health/live", Cancellation)));
            Assert.All(answers, answer => Assert.Equal("""{"status":"Healthy"}""", answer.Body));
        }
    }
}
