using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Binding;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>What a <c>select</c> reads of related rows at random is what an evaluator that knows the rows makes of them.</summary>
public sealed class SelectionAgreementTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const int Fields = 150;
    private const int Requests = 3;

    [Theory]
    [OnBothDatabases(20_261_125)]
    public async Task A_select_and_a_plain_evaluator_agree_on_random_fields_over_related_rows(string database, int seed)
    {
        using var folder = new TemporaryFolder();
        var project = SelectionProject.Make(database, seed, Fields);
        Assert.True(project.Fields.Count >= Fields / 2, $"Seed {seed}: only {project.Fields.Count} fields.");
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
            for (var number = 0; number < project.Fields.Count; number++)
            {
                var selection = project.Selection(number);
                var answer = await service.Client.PostJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/sql/{number}"), given.ToJsonString(), Cancellation);
                var read = answer.Status == HttpStatusCode.OK ? answer.Body : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
                var expected = Expected(selection, world, given, isLenient: false);
                if (!Same(read, expected) && !Same(read, Expected(selection, world, given, isLenient: true)))
                {
                    faults.Add($"{project.Fields[number]}\n  given {given.ToJsonString()}\n  evaluator {expected}\n  service   {read}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"Seed {seed}, {database}: {faults.Count} differ.\n{string.Join("\n\n", faults.DistinctBy(fault => fault.Split('\n')[0]).Take(12))}");
    }

    private static bool Same(string read, string expected)
    {
        using var one = JsonDocument.Parse(read);
        using var other = JsonDocument.Parse(expected);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    private static string Expected(Selection selection, PlainWorld world, JsonObject given, bool isLenient)
    {
        try
        {
            var reading = new PlainSelection(world, given, isLenient);
            return new JsonArray([.. world.All("Sample").Select(row => reading.Read(selection, row))]).ToJsonString();
        }
        catch (ArithmeticException)
        {
            return "422";
        }
    }
}
