using System.Text.Json.Nodes;
using Dittofi.Compiler.Tests.Emit;
using Dittofi.Compiler.Tests.Injections;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Emitted;

/// <summary>A whole project with a payload in every free string is built, started and asked: nothing of a payload runs, and all of it arrives (security page, 2a).</summary>
public sealed class InjectionTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Title = "/actions/ReplaceNothing/events/0/title";
    private const string Detail = "/actions/ReplaceNothing/events/0/detail";

    [Theory]
    [OnBothDatabases]
    public async Task A_service_full_of_payloads_answers_them_as_text_and_leaves_no_canary(string database)
    {
        string[] payloads = [.. Payloads.All.Select(row => row.Data)];
        var project = new InjectedProject(ProjectBuilds.Read(EveryKind, database));
        var title = new Injection(Place(project, Title, "replaced"), payloads[0]);
        var detail = new Injection(Place(project, Detail, "followed"), payloads[1]);
        string[] taken = [title.Place.Slot, detail.Place.Slot];
        var injections = project.Combine(project.Round(7, payloads).Where(each => !taken.Contains(each.Place.Slot)).Append(title).Append(detail));
        Assert.Contains(title, injections);
        Assert.Contains(detail, injections);
        Assert.Empty(payloads.Except(injections.Select(injection => injection.Text)));

        using var folder = new TemporaryFolder();
        var (output, work) = (folder.File("out"), folder.File("work"));
        Directory.CreateDirectory(work);
        var options = new ServiceOptions(ProjectBuilds.Write(project.With(injections), output)) { WorkingFolder = work };
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(output, "openapi.json"), Cancellation));
        Assert.NotNull(document);
        var texts = Texts(document).ToHashSet(StringComparer.Ordinal);
        var described = injections.Where(injection => IsDescription(injection.Place)).ToArray();
        Assert.True(described.Length > 20, $"Only {described.Length} descriptions.");
        Assert.All(described, injection => Assert.Contains(injection.Text, texts));

        await using (var service = await ServiceProcess.StartAsync(database == Databases.PostgreSql ? options.On(await Postgres.CreateDatabaseAsync(Cancellation)) : options, Cancellation))
        {
            var answers = new List<Answer>();
            foreach (var request in new SampleRequests(document).All())
            {
                answers.Add(await service.Client.AnswerAsync(request, Cancellation));
            }

            Assert.True(answers.Count > 20, $"Only {answers.Count} answers.");
            Assert.All(answers, answer => Assert.True((int)answer.Status < 500, $"{(int)answer.Status} {answer.Body}"));
            Assert.True(answers.Count(answer => (int)answer.Status < 300) > answers.Count / 2, string.Join('\n', answers.Select(answer => answer.Body)));
            var problem = Assert.Single(answers, answer => answer.Status == System.Net.HttpStatusCode.Conflict && answer.Json.GetProperty("title").GetString() == title.Text);
            Assert.Equal($"a cannot be replaced. {detail.Text}", problem.Json.GetProperty("detail").GetString());
            Assert.All(answers.Select(answer => answer.Body).Append(service.Output), text => Assert.DoesNotContain("root:x:0:", text, StringComparison.Ordinal));
        }

        if (database == Databases.Sqlite)
        {
            await DotnetTool.RunAsync(output, ["build", "-warnaserror", "--nologo", "-v", "q"], Cancellation);
        }

        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*PWN*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Environment.CurrentDirectory, "*PWN*"));
    }

    // Models and properties are described in shapes that not every service answers or takes.
    private static bool IsDescription(FreeString place) =>
        place.How is "replaced" or "added" && place.Where.Split('/') is ["", "endpoints", _, "description" or "summary"];

    private static FreeString Place(InjectedProject project, string where, string how) =>
        project.Places.Single(place => place.Where == where && place.How == how);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(each => Texts(each.Value).Prepend(each.Key)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
