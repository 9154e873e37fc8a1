using System.Net;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Conditions at random mean the same in SQL, in the emitted C#, and to an evaluator that knows neither.</summary>
public sealed class AgreementTests(SharedServices services, SharedPostgres postgres) : RandomAgreementTests(services, postgres)
{
    private const int Conditions = 150;
    private const int Rows = 40;
    private const int Requests = 4;

    [Theory]
    [OnBothDatabases(20_261_123)]
    public async Task Sql_csharp_and_a_plain_evaluator_agree_on_random_conditions_and_rows(string database, int seed)
    {
        using var folder = new TemporaryFolder();
        var project = AgreementProject.Make(database, seed, Conditions);
        Assert.True(project.Conditions.Count >= Conditions / 2, $"Seed {seed}: only {project.Conditions.Count} conditions.");
        await using var service = await StartAsync(project.Input, database, folder);
        var values = new AgreementValues(new Random(seed));
        var rows = await StoreAsync(service, values);
        var faults = new List<string>();
        for (var request = 0; request < Requests; request++)
        {
            var given = values.Given();
            for (var number = 0; number < project.Conditions.Count; number++)
            {
                var expected = Expected(project.Lambda(number).Body, rows, given, isLenient: false);
                var sql = await AskAsync(service, "sql", number, given);
                var code = await AskAsync(service, "code", number, given);
                if (code != expected || (sql != expected && sql != Expected(project.Lambda(number).Body, rows, given, isLenient: true)))
                {
                    faults.Add($"{project.Conditions[number]}\n  given {given.ToJsonString()}\n  evaluator {expected}\n  sql {sql}\n  c# {code}");
                }
            }
        }

        AssertNone(faults, database, seed);
    }

    private static async Task<IReadOnlyList<JsonObject>> StoreAsync(ServiceProcess service, AgreementValues values)
    {
        var rows = new List<JsonObject>();
        for (var number = 0; number < Rows; number++)
        {
            var row = values.Row();
            row["k"] = number;
            (await service.Client.PostJsonAsync("/store", row.ToJsonString(), Cancellation)).Expect(HttpStatusCode.OK);
            rows.Add(row);
        }

        return rows;
    }

    private static string Expected(BoundExpression condition, IReadOnlyList<JsonObject> rows, JsonObject given, bool isLenient) => OrRefused(() =>
    {
        var found = rows.Where(row => new PlainEvaluator(row, given, isLenient).Evaluate(condition) is true).Select(row => row["k"]?.ToJsonString());
        return $"[{string.Join(',', found)}]";
    });
}
