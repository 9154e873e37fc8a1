using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Dittofi.Compiler;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>What the tests share that ask a service for what an evaluator of their own works out.</summary>
/// <param name="services">The services of the run.</param>
/// <param name="postgres">The cluster of the run.</param>
public abstract class RandomAgreementTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    /// <summary>Asserts that a service of related rows answers each request to <c>/sql/{number}</c> as the evaluator does.</summary>
    /// <param name="input">The service.</param>
    /// <param name="texts">What each number stands for.</param>
    /// <param name="requests">How many requests each gets.</param>
    /// <param name="expected">The evaluator's answer to a number; a lenient one leaves open what the databases may do either way.</param>
    /// <param name="same">Whether two answers are the same.</param>
    private protected async Task AssertAgreeAsync(
        ProjectInput input, string database, int seed, IReadOnlyList<string> texts, int requests, Func<int, PlainWorld, JsonObject, bool, string> expected, Func<string, string, bool> same)
    {
        using var folder = new TemporaryFolder();
        await using var service = await StartAsync(input, database, folder);
        var random = new Random(seed);
        var values = new AgreementValues(random);
        var world = await RelationStore.FillAsync(service, values, random, Cancellation);
        var faults = new List<string>();
        for (var request = 0; request < requests; request++)
        {
            var given = values.Given();
            for (var number = 0; number < texts.Count; number++)
            {
                var sql = await AskAsync(service, "sql", number, given);
                var evaluated = OrRefused(() => expected(number, world, given, false));
                if (!same(sql, evaluated) && !same(sql, OrRefused(() => expected(number, world, given, true))))
                {
                    faults.Add($"{texts[number]}\n  given {given.ToJsonString()}\n  evaluator {evaluated}\n  service   {sql}");
                }
            }
        }

        AssertNone(faults, database, seed);
    }

    /// <summary>Starts a service on a database of its own.</summary>
    private protected async Task<ServiceProcess> StartAsync(ProjectInput input, string database, TemporaryFolder folder)
    {
        var options = new ServiceOptions(ProjectBuilds.Write(input, folder.File("service"))) { WorkingFolder = folder.File("run") };
        Directory.CreateDirectory(folder.File("run"));
        return await ServiceProcess.StartAsync(database == Databases.PostgreSql ? options.On(await Postgres.CreateDatabaseAsync(Cancellation)) : options, Cancellation);
    }

    /// <summary>The body of the answer, or its status where it is a refusal.</summary>
    private protected static async Task<string> AskAsync(ServiceProcess service, string way, int number, JsonObject given)
    {
        var answer = await service.Client.PostJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/{way}/{number}"), given.ToJsonString(), Cancellation);
        return answer.Status == HttpStatusCode.OK ? answer.Body : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What is evaluated, or the status that a service answers where numbers allow no answer.</summary>
    private protected static string OrRefused(Func<string> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (ArithmeticException)
        {
            return "422";
        }
    }

    private protected static void AssertNone(List<string> faults, string database, int seed) =>
        Assert.True(faults.Count == 0, $"Seed {seed}, {database}: {faults.Count} differ.\n{string.Join("\n\n", faults.DistinctBy(fault => fault.Split('\n')[0]).Take(12))}");
}
