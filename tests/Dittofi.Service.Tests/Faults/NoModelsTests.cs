using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>Services without rows of their own.</summary>
public sealed class NoModelsTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases]
    public async Task A_service_without_models_serves_without_a_database(string database)
    {
        using var folder = new TemporaryFolder();
        var options = await OptionsAsync("tests/projects/hello", database);
        var alone = options with { WorkingFolder = folder.Path, Environment = new Dictionary<string, string?>() };
        await using var service = await ServiceProcess.StartAsync(alone, Cancellation);
        Assert.Equal("""{"hello":"world"}""", (await service.Client.GetAnswerAsync("/hello", Cancellation)).Body);
        Assert.Equal("""{"problem":"Too many"}""", (await service.Client.GetAnswerAsync("/try?n=2", Cancellation)).Body);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAnswerAsync("/health/ready", Cancellation)).Status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        var libraries = Directory.GetFiles(Path.GetDirectoryName(options.Assembly) ?? "", "*.dll").Select(Path.GetFileName);
        Assert.DoesNotContain(libraries, library => library is "Npgsql.dll" or "Microsoft.Data.Sqlite.dll");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_statement_of_the_author_needs_no_model(string database)
    {
        var service = await SharedAsync("tests/projects/hello-sql", database);
        Assert.Equal("""{"total":42}""", (await service.Client.GetAnswerAsync("/sum?n=41", Cancellation)).Body);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAnswerAsync("/health/ready", Cancellation)).Status);
    }
}
