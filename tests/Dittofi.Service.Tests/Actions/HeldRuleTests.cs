using System.Globalization;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>A rule that only the database finds broken is told in the words that a body is told it in.</summary>
public sealed class HeldRuleTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Booth = "tests/projects/booth";

    [Theory]
    [OnBothDatabases("""{"seats":3}""", "seats", "Sold out {0}.")]
    [OnBothDatabases("""{"price":0.6}""", "price", "Must be at least 0.5.")]
    [OnBothDatabases("""{"price":-99}""", "price", "Must be at most 99.5.")]
    [OnBothDatabases("""{"code":"abc"}""", "code", "Must have at most 4 characters.")]
    [OnBothDatabases("""{"tier":"er"}""", "tier", "Must be one of: low, high.")]
    [OnBothDatabases("""{"size":5}""", "size", "Must be one of: 1, 2, 3.")]
    public async Task The_answer_says_what_the_rule_says(string database, string body, string field, string message)
    {
        var service = await SharedAsync(Booth, database);
        var path = await AddAsync(service);
        var problem = (await service.Client.PostJsonAsync(path + "/book", body, Cancellation)).ExpectProblem(422, field);
        Assert.Equal(message, problem.GetProperty("detail").GetString());
        Assert.Equal(message, Assert.Single(problem.GetProperty("errors").GetProperty(field).EnumerateArray()).GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_action_that_goes_on_is_told_the_same(string database)
    {
        var service = await SharedAsync(Booth, database);
        var answer = await service.Client.PostJsonAsync(await AddAsync(service) + "/try", """{"seats":3}""", Cancellation);
        Assert.Equal("""{"problem":"Sold out {0}."}""", answer.Body);
    }

    private static async Task<string> AddAsync(ServiceProcess service)
    {
        var answer = await service.Client.PostJsonAsync("/rooms", """{"name":"a","seats":2}""", Cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"/rooms/{answer.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64()}");
    }
}
