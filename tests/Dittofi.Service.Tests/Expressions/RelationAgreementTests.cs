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
    private const int Groups = 5;
    private const int Samples = 30;
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
        var world = await StoreAsync(service, values, random);
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

    // Some rows have no parent, no parts and no links; some have several.
    private static async Task<PlainWorld> StoreAsync(ServiceProcess service, AgreementValues values, Random random)
    {
        var world = new PlainWorld();
        for (var number = 1; number <= Groups; number++)
        {
            world.Add("Group", await StoreAsync(service, "/groups", values.Row()));
        }

        for (var number = 1; number <= Samples; number++)
        {
            var row = values.Row();
            row["group"] = random.Next(1, Groups);
            row["parent"] = number == 1 || random.Next(2) == 0 ? null : random.Next(1, number);
            world.Add("Sample", await StoreAsync(service, "/samples", row));
        }

        for (var number = 1; number <= Samples; number++)
        {
            world.Add("Part", await StoreAsync(service, "/parts", new JsonObject { ["sample"] = random.Next(1, Samples / 2) }));
        }

        for (var own = 1; own <= Samples; own += 2)
        {
            var others = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, Samples + 1)).Distinct().ToList();
            var body = new JsonObject { ["ids"] = new JsonArray([.. others.Select(other => JsonValue.Create(other))]) };
            (await service.Client.PostJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/samples/{own}/links"), body.ToJsonString(), Cancellation)).Expect(HttpStatusCode.OK);
            others.ForEach(other => world.Link("sample_links", own, other));
        }

        return world;
    }

    private static async Task<JsonObject> StoreAsync(ServiceProcess service, string path, JsonObject row) =>
        JsonNode.Parse((await service.Client.PostJsonAsync(path, row.ToJsonString(), Cancellation)).Expect(HttpStatusCode.OK).GetRawText())?.AsObject()
        ?? throw new InvalidOperationException("No row was answered.");

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
