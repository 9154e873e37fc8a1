using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Dittofi.Compiler.Tests.Emit;

namespace Dittofi.Compiler.Tests.Injections;

/// <summary>Payloads in every free string of whole projects: each is refused at its place, or it is data (issue 2, Show 5; security page, 2a).</summary>
public sealed class InjectionTests
{
    [Theory]
    [InlineData("samples/shoe-store", 16, 4, 55)]
    [InlineData("tests/projects/every-kind", 12, 2, 600)]
    [InlineData("tests/projects/every-key", 6, 2, 200)]
    public void Every_payload_in_every_free_string_is_refused_at_its_place_or_stays_data(string path, int rounds, int built, int least)
    {
        var project = new InjectedProject(ProjectFolder.Read(path));
        string[] payloads = [.. Payloads.All.Select(row => row.Data)];
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var together = project.Combine(project.Round(round, payloads));
            places.UnionWith(together.Select(injection => injection.Place.ToString()));
            if (round < built)
            {
                AssertData(project.With(together));
            }
        }

        Assert.Empty(project.Faults);
        Assert.True(places.Count >= least, $"Only {places.Count} of {project.Places.Length} of {project.All.Length} places took a payload.");
    }

    [Fact]
    public void Code_of_a_payload_that_got_out_would_be_seen()
    {
        var result = CompiledCode.Compile("// x\u2028class Pwn { }//\npublic static class Emitted { }");
        Assert.NotNull(result.Assembly);
        Assert.Contains("Pwn", Types(result.Assembly.Dll));
    }

    private static void AssertData(ProjectInput input)
    {
        var result = Compilation.Build(input, new BuildOptions());
        Assert.False(result.IsCompilerFault, string.Join('\n', result.Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Message}")));
        var dll = result.Files.Single(file => file.Path is "bin/ShoeStore.dll" or "bin/EveryKind.dll" or "bin/EveryKey.dll");
        Assert.DoesNotContain("Pwn", Types(dll.Content));
        Assert.DoesNotContain(result.Files, file => file.Path.Contains("PWN", StringComparison.Ordinal) || file.Path.Contains("..", StringComparison.Ordinal));
    }

    private static List<string> Types(ImmutableArray<byte> dll)
    {
        using var reader = new PEReader(dll);
        var metadata = reader.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name))];
    }
}
