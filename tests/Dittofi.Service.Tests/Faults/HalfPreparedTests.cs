using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>What the database refuses before a statement starts leaves its connection fit for the next use of the same statement (npgsql#6391).</summary>
public sealed class HalfPreparedTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Path = "/v1/fees";

    [Theory]
    [OnBothDatabases]
    public async Task A_statement_that_was_refused_serves_the_next_request(string database)
    {
        var options = await OptionsAsync("tests/projects/tickets", database);
        if (options.Environment.TryGetValue("ConnectionStrings__Default", out var connection))
        {
            // Every request meets the connection that the one before has left.
            options = options.On(connection + ";Maximum Pool Size=1");
        }

        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(service, 1000)).Status);
            var answer = await PostAsync(service, 4);
            Assert.Equal(HttpStatusCode.Created, answer.Status);
            Assert.Equal("6.00", answer.Body);
        }
    }

    private static Task<Answer> PostAsync(ServiceProcess service, int seats) =>
        service.Client.PostJsonAsync(Path, $$"""{"show":"{{Unique()}}","seats":{{seats}},"isDoubled":true}""", Cancellation);
}
