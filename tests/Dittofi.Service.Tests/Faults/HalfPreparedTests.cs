using System.Globalization;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>What the database refuses before a statement starts leaves its connection fit for the next use of the same statement (npgsql#6391).</summary>
public sealed class HalfPreparedTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
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
        var show = Unique();
        (await service.Client.PostJsonAsync("/v1/tickets", $$"""{"show":"{{show}}","seat":20,"soldTo":null}""", Cancellation)).Expect(HttpStatusCode.Created);
        for (var round = 0; round < 3; round++)
        {
            (await SharesAsync(service, show, 0)).ExpectProblem(422);
            Assert.Equal(1, (await SharesAsync(service, show, 5)).Expect(HttpStatusCode.OK).GetArrayLength());
        }
    }

    private static Task<Answer> SharesAsync(ServiceProcess service, string show, int parts) =>
        service.Client.GetAnswerAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/shares?show={show}&parts={parts}"), Cancellation);
}
