using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>A database's file that somebody takes away under a running service.</summary>
public sealed class SqliteFileTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Shoe = """{"type":"gone","price":1}""";

    [Fact]
    public async Task Once_its_file_is_gone_a_service_acknowledges_nothing_and_is_not_ready()
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(ShoeStore, Databases.Sqlite), Cancellation);
        (await service.Client.PostJsonAsync("/v1/create_shoe", Shoe, Cancellation)).Expect(HttpStatusCode.Created);
        foreach (var file in Directory.GetFiles(Path.Combine(service.WorkingFolder, "data")))
        {
            File.Delete(file);
        }

        (await service.Client.PostJsonAsync("/v1/create_shoe", Shoe, Cancellation)).ExpectProblem(503);
        (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).ExpectProblem(503);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.GetAnswerAsync("/health/ready", Cancellation)).Status);
        Assert.Contains("moved or removed", service.Output, StringComparison.Ordinal);
    }
}
