using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests;

/// <summary>Compiles a piece of C# as an emitted service would be, loads it and runs `Emitted.Get()`.</summary>
internal static class CompiledCode
{
    public static CompileResult Compile(string source, string path = "Emitted.cs") =>
        ServiceCompiler.Compile(new CompileRequest("Emitted", "1.0.0", [File(path, source), Main], TestReferences.All), TestContext.Current.CancellationToken);

    public static object? Get(string source)
    {
        var result = Compile(source);
        Assert.Empty(result.Problems);
        Assert.NotNull(result.Assembly);
        var context = new AssemblyLoadContext("emitted", isCollectible: true);
        using var dll = new MemoryStream(ImmutableCollectionsMarshal.AsArray(result.Assembly.Dll) ?? []);
        var assembly = context.LoadFromStream(dll);
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        return assembly.GetType("Emitted")?.GetMethod("Get")?.Invoke(null, null);
    }

    public static GeneratedFile File(string path, string text) =>
        new(path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));

    private static GeneratedFile Main { get; } = File("Main.cs", "internal static class Entry { private static void Main() { } }\n");
}
