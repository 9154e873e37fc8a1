using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Verification;

/// <summary>
/// Plans the folder `bin/` of the output: the service, its run-time configuration and its libraries, so that `dotnet bin/ShoeStore.dll` runs it. The libraries
/// lie beside the service, which is where the host looks when there is no `.deps.json`.
/// </summary>
internal sealed class ServicePackager(string serviceFolder)
{
    private const string NativeFolder = "lib/native/";

    /// <summary>The packager for the libraries that lie beside the compiler.</summary>
    public static ServicePackager Default { get; } = new(Path.Combine(AppContext.BaseDirectory, "service"));

    /// <summary>The platform that the compiler runs on, as NuGet names its folders of native libraries.</summary>
    public static string HostRuntime { get; } = FindHostRuntime();

    /// <param name="assembly">The compiled service.</param>
    /// <param name="databases">`sqlite` or `postgresql`, which name lists of libraries (`sqlite.txt`); of both, what belongs to neither database is taken.</param>
    /// <param name="settings">The service's `appsettings.json`, which is put beside it.</param>
    /// <param name="runtime">The platform whose native libraries are taken.</param>
    /// <exception cref="FileNotFoundException">The compiler's own folder is not complete.</exception>
    public ImmutableArray<GeneratedFile> Package(CompiledAssembly assembly, IEnumerable<string> databases, GeneratedFile? settings, string runtime)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        files.Add(new GeneratedFile($"bin/{assembly.Name}.dll", assembly.Dll));
        files.Add(new GeneratedFile($"bin/{assembly.Name}.pdb", assembly.Pdb));
        files.Add(new GeneratedFile($"bin/{assembly.Name}.runtimeconfig.json", ImmutableArray.Create(Encoding.UTF8.GetBytes(RuntimeConfig))));
        if (settings is not null)
        {
            files.Add(new GeneratedFile("bin/appsettings.json", settings.Content));
        }

        foreach (var library in Libraries(databases, runtime))
        {
            var content = ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(Path.Combine(serviceFolder, library)));
            files.Add(new GeneratedFile("bin/" + Path.GetFileName(library), content));
        }

        return files.ToImmutable();
    }

    /// <summary>What the SDK writes for a web project.</summary>
    private const string RuntimeConfig = """
        {
          "runtimeOptions": {
            "tfm": "net10.0",
            "frameworks": [
              {
                "name": "Microsoft.NETCore.App",
                "version": "10.0.0"
              },
              {
                "name": "Microsoft.AspNetCore.App",
                "version": "10.0.0"
              }
            ],
            "configProperties": {
              "System.GC.Server": true,
              "System.Reflection.Metadata.MetadataUpdater.IsSupported": false,
              "System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization": false
            }
          }
        }

        """;

    /// <summary>The libraries that are in every list; of the native ones (`lib/native/linux-x64/…`) those of the platform.</summary>
    private IEnumerable<string> Libraries(IEnumerable<string> databases, string runtime) =>
        databases.Select(database => File.ReadLines(Path.Combine(serviceFolder, database + ".txt")).Select(line => line.Trim().Replace('\\', '/')))
            .Aggregate((some, others) => some.Intersect(others))
            .Where(line => line.Length > 0)
            .Where(line => !line.StartsWith(NativeFolder, StringComparison.Ordinal)
                || line.StartsWith($"{NativeFolder}{runtime}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string FindHostRuntime()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var identifier = RuntimeInformation.RuntimeIdentifier;
        var isMusl = identifier.Contains("musl", StringComparison.Ordinal) || identifier.Contains("alpine", StringComparison.Ordinal);
        return $"{system}{(isMusl ? "-musl" : "")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
