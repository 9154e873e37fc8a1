using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>What is unique is stored once, and whoever comes second is told which properties are taken.</summary>
public sealed class UniqueTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Tickets = "tests/projects/tickets";

    private const string Path = "/v1/tickets";

    [Theory]
    [OnBothDatabases]
    public async Task A_second_row_with_the_same_key_is_409_and_names_every_property_of_it(string database)
    {
        var service = await SharedAsync(Tickets, database);
        var (show, buyer) = (Unique(), Unique());
        (await PostAsync(service, show, 1, $"\"{buyer}\"")).Expect(HttpStatusCode.Created);
        var errors = (await PostAsync(service, show, 1, "null")).ExpectProblem(409, "show", "seat").GetProperty("errors").GetRawText();
        Assert.Equal("""{"show":["Is already taken together with seat."],"seat":["Is already taken together with show."]}""", errors);
        errors = (await PostAsync(service, show, 2, $"\"{buyer}\"")).ExpectProblem(409, "soldTo").GetProperty("errors").GetRawText();
        Assert.Equal("""{"soldTo":["The value is already taken."]}""", errors);
        var stored = (await service.Client.GetAnswerAsync($"{Path}?show={show}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(1, stored.GetArrayLength());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_missing_value_is_the_same_as_no_other(string database)
    {
        var service = await SharedAsync(Tickets, database);
        var show = Unique();
        (await PostAsync(service, show, 1, "null")).Expect(HttpStatusCode.Created);
        (await PostAsync(service, show, 2, "null")).Expect(HttpStatusCode.Created);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_many_at_once_one_gets_the_seat(string database)
    {
        var service = await SharedAsync(Tickets, database);
        var show = Unique();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => PostAsync(service, show, 7, "null")));
        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(29, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    private static Task<Answer> PostAsync(ServiceProcess service, string show, int seat, string soldTo) =>
        service.Client.PostJsonAsync(Path, $$"""{"show":"{{show}}","seat":{{seat}},"soldTo":{{soldTo}}}""", Cancellation);
}
