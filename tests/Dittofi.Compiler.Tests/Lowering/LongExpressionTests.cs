using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>What the compiler reads at all it also writes, in time that grows with the length and not with its powers.</summary>
public sealed class LongExpressionTests
{
    [Theory]
    [InlineData("body.word == 'a'", " || ", "", 95)]
    [InlineData("body.word == 'a'", " && ", "", 95)]
    [InlineData("body.number", " + ", "", 95)]
    [InlineData("body.number > 3", " ? 1 : ", " ? 1 : 2", 60)]
    [InlineData("body.word", ".toText().trim()", "", 1)]
    [InlineData("body.word", ".trim()", "", 1)]
    public async Task The_longest_chains_are_written_at_once(string part, string link, string end, int count)
    {
        var chain = count > 1 ? string.Join(link, Enumerable.Repeat(part, count)) : part + string.Concat(Enumerable.Repeat(link, 40));
        var input = ProjectFolder.Of($$"""
            dittofi: 1
            name: service
            endpoints:
              Ask: { method: POST, path: /v1/ask, variables: { body: { number: integer, word: text } }, action: { response: "${{{chain}}{{end}}}" } }

            """);
        var bag = new DiagnosticBag();
        var sources = await Task.Run(() => Compilation.Sources(input, bag), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Empty(bag.ToSorted().Select(finding => finding.Message));
        Assert.NotEmpty(sources);
    }
}
