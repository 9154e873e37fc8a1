using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Conditions at random that go through relations mean the same in SQL and to an evaluator that knows the rows.</summary>
public sealed class RelationAgreementTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const int Conditions = 160;
    private const int Requests = 4;

    [Theory]
    [OnBothDatabases(20_261_124)]
    public async Task Sql_and_a_plain_evaluator_agree_on_random_conditions_over_related_rows(string database, int seed)
    {
        using var folder = new TemporaryFolder();
        var project = RelationProject.Make(database, seed, Conditions);
        Assert.True(project.Conditions.Count >= Conditions / 2, $"Seed {seed}: only {project.Conditions.Count} conditions.");
        var options = new ServiceOptions(ProjectBuilds.Write(project.Input, folder.File("service"))) { WorkingFolder = folder.File("run") };
        Directory.CreateDirectory(folder.File("run"));
        if (database == Databases.PostgreSql)
        {
            options = options.On(await Postgres.CreateDatabaseAsync(Cancellation));
        }

        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
        var random = new Random(seed);
        var values = new AgreementValues(random);
        var world = await RelationStore.FillAsync(service, values, random, Cancellation);
        var faults = new List<string>();
        for (var request = 0; request < Requests; request++)
        {
            var given = values.Given();
            for (var number = 0; number < project.Conditions.Count; number++)
            {
                var condition = project.Condition(number);
                var answer = await service.Client.PostJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/sql/{number}"), given.ToJsonString(), Cancellation);
                var sql = answer.Status == HttpStatusCode.OK ? answer.Body : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
                var expected = Expected(condition, world, given, isLenient: false);
                if (sql != expected && sql != Expected(condition, world, given, isLenient: true))
                {
                    faults.Add($"{project.Conditions[number]}\n  given {given.ToJsonString()}\n  evaluator {expected}\n  sql {sql}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"Seed {seed}, {database}: {faults.Count} differ.\n{string.Join("\n\n", faults.DistinctBy(fault => fault.Split('\n')[0]).Take(12))}");
    }

    private static string Expected(BoundExpression condition, PlainWorld world, JsonObject given, bool isLenient)
    {
        try
        {
            var found = world.All("Sample").Where(row => new PlainEvaluator(row, given, isLenient, world).Evaluate(condition) is true).Select(row => row["id"]?.ToJsonString());
            return $"[{string.Join(',', found)}]";
        }
        catch (ArithmeticException)
        {
            return "422";
        }
    }
}
