using System.Runtime.InteropServices;
using Dittofi.Service.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Service.Tests.Probe;

/// <summary>The probe, compiled once per run from the service folder alone: no SDK, no restore, no deps.json.</summary>
public sealed class ProbeService : IDisposable
{
    private const string Configuration = """
        { "runtimeOptions": { "tfm": "net10.0", "frameworks": [
          { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
          { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" } ] } }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Compiles the probe and lays it out beside its libraries.</summary>
    public ProbeService()
    {
        var service = Path.Combine(AppContext.BaseDirectory, "service");
        var references = Directory.GetFiles(Path.Combine(service, "ref"), "*.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("probe", [CSharpSyntaxTree.ParseText(ProbeSource.Text)], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var result = compilation.Emit(Assembly);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        File.WriteAllText(_folder.File("probe.runtimeconfig.json"), Configuration);
        var native = $"lib/native/{RuntimeInformation.RuntimeIdentifier}/";
        foreach (var library in File.ReadLines(Path.Combine(service, "sqlite.txt")))
        {
            if (!library.StartsWith("lib/native/", StringComparison.Ordinal) || library.StartsWith(native, StringComparison.Ordinal))
            {
                File.Copy(Path.Combine(service, library), _folder.File(Path.GetFileName(library)));
            }
        }
    }

    /// <summary>The path of the compiled probe.</summary>
    public string Assembly => _folder.File("probe.dll");

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
