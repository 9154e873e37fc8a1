using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Binding;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>What a <c>select</c> reads of related rows at random is what an evaluator that knows the rows makes of them.</summary>
public sealed class SelectionAgreementTests(SharedServices services, SharedPostgres postgres) : RandomAgreementTests(services, postgres)
{
    private const int Fields = 150;
    private const int Requests = 3;

    [Theory]
    [OnBothDatabases(20_261_125)]
    public async Task A_select_and_a_plain_evaluator_agree_on_random_fields_over_related_rows(string database, int seed)
    {
        var project = SelectionProject.Make(database, seed, Fields);
        Assert.True(project.Fields.Count >= Fields / 2, $"Seed {seed}: only {project.Fields.Count} fields.");
        var selections = project.Fields.Select((_, number) => project.Selection(number)).ToList();
        await AssertAgreeAsync(
            project.Input, database, seed, project.Fields, Requests, (number, world, given, isLenient) => Read(selections[number], world, given, isLenient), Same);
    }

    private static string Read(Selection selection, PlainWorld world, JsonObject given, bool isLenient)
    {
        var reading = new PlainSelection(world, given, isLenient);
        return new JsonArray([.. world.All("Sample").Select(row => reading.Read(selection, row))]).ToJsonString();
    }

    private static bool Same(string read, string expected)
    {
        using var one = JsonDocument.Parse(read);
        using var other = JsonDocument.Parse(expected);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }
}
