using System.Text.Json.Nodes;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Conditions at random that go through relations mean the same in SQL and to an evaluator that knows the rows.</summary>
public sealed class RelationAgreementTests(SharedServices services, SharedPostgres postgres) : RandomAgreementTests(services, postgres)
{
    private const int Conditions = 160;
    private const int Requests = 4;

    [Theory]
    [OnBothDatabases(20_261_124)]
    public async Task Sql_and_a_plain_evaluator_agree_on_random_conditions_over_related_rows(string database, int seed)
    {
        var project = RelationProject.Make(database, seed, Conditions);
        Assert.True(project.Conditions.Count >= Conditions / 2, $"Seed {seed}: only {project.Conditions.Count} conditions.");
        var conditions = project.Conditions.Select((_, number) => project.Condition(number)).ToList();
        await AssertAgreeAsync(
            project.Input, database, seed, project.Conditions, Requests, (number, world, given, isLenient) => Found(conditions[number], world, given, isLenient), string.Equals);
    }

    private static string Found(BoundExpression condition, PlainWorld world, JsonObject given, bool isLenient)
    {
        var found = world.All("Sample").Where(row => new PlainEvaluator(row, given, isLenient, world).Evaluate(condition) is true).Select(row => row["id"]?.ToJsonString());
        return $"[{string.Join(',', found)}]";
    }
}
