using System.Net;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Settings come from the file and the environment, typed and checked before the service starts; secrets are never shown.</summary>
public sealed class SettingsTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/settings";

    private const string Secret = "correct-horse";

    [Theory]
    [OnBothDatabases]
    public async Task Defaults_stand_until_the_environment_says_otherwise(string database)
    {
        var options = (await OptionsAsync(Project, database)).With("Settings__apiKey", Secret);
        await using var plain = await ServiceProcess.StartAsync(options, Cancellation);
        var shown = (await plain.Client.GetAnswerAsync("/v1/settings", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(
            """{"supportEmail":"help@example.com","most":3,"isOpen":true,"rate":1.50,"mode":"test","since":"2026-01-01T00:00:00.000000Z","opens":"08:00:00.000000","region":null,"isLive":false}""",
            shown.GetProperty("described").GetRawText());

        var others = options.With("Settings__supportEmail", "You@Example.com").With("Settings__most", "7").With("Settings__isOpen", "False")
            .With("Settings__rate", "0.25").With("Settings__mode", "live").With("Settings__region", "fr");
        await using var changed = await ServiceProcess.StartAsync(others, Cancellation);
        shown = (await changed.Client.GetAnswerAsync("/v1/settings", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("described");
        Assert.Equal("you@example.com", shown.GetProperty("supportEmail").GetString());
        Assert.Equal(7, shown.GetProperty("most").GetInt32());
        Assert.False(shown.GetProperty("isOpen").GetBoolean());
        Assert.Equal("0.25", shown.GetProperty("rate").GetRawText());
        Assert.True(shown.GetProperty("isLive").GetBoolean());
        Assert.Equal("fr", shown.GetProperty("region").GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_setting_is_a_parameter_of_a_filter_and_a_secret_can_be_compared(string database)
    {
        var options = (await OptionsAsync(Project, database)).With("Settings__apiKey", Secret);
        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
        foreach (var count in new[] { 2, 3, 4 })
        {
            var made = (await PostAsync(service, Secret, count)).Expect(HttpStatusCode.Created);
            Assert.Equal("note for help@example.com", made.GetProperty("text").GetString());
        }

        (await PostAsync(service, "wrong", 1)).ExpectProblem(403);
        Assert.Equal(2, (await service.Client.GetAnswerAsync("/v1/notes", Cancellation)).Expect(HttpStatusCode.OK).GetArrayLength());
        Assert.DoesNotContain(Secret, service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_service_whose_settings_cannot_be_used_says_which_in_one_line_and_repeats_no_value(string database)
    {
        var options = (await OptionsAsync(Project, database)).With("Settings__apiKey", "short").With("Settings__most", "11").With("Settings__rate", "1,5")
            .With("Settings__mode", "none").With("Settings__region", "FR").With("Settings__since", "today");
        var result = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(["apiKey", "most", "rate", "mode", "region", "since"], name => Assert.Contains($"Settings:{name}: ", line, StringComparison.Ordinal));
        Assert.All(["short", "1,5", "none", "FR"], value => Assert.DoesNotContain(value, line, StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_service_without_a_setting_that_it_needs_does_not_start(string database)
    {
        var result = await ServiceProcess.RunToExitAsync(await OptionsAsync(Project, database), Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("The service cannot start with its settings. Settings:apiKey: Is required.", result.Output.Trim());
    }

    private static async Task<Answer> PostAsync(ServiceProcess service, string key, int count)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/notes");
        request.Headers.Add("X-Key", key);
        request.Content = new StringContent($$"""{"text":"note","count":{{count}}}""", Encoding.UTF8, "application/json");
        return await service.Client.AnswerAsync(request, Cancellation);
    }
}
