using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests.Verification;

public sealed class ServiceCompilerTests
{
    private static readonly ImmutableArray<GeneratedFile> _service =
    [
        CompiledCode.File("Program.cs", "var app = WebApplication.Create(args);\napp.MapGet(\"/\", () => \"hello\");\napp.Run();\n"),
        CompiledCode.File("Models/Shoe.cs", "namespace Demo.Models;\n\ninternal sealed record Shoe(long Id, string Type);\n"),
        CompiledCode.File("README.md", "This is not C#."),
    ];

    [Fact]
    public void A_service_compiles_to_an_assembly_and_its_symbols()
    {
        var result = Compile(Request(_service));
        Assert.Empty(result.Problems);
        Assert.NotNull(result.Assembly);
        Assert.Equal("MZ"u8.ToArray(), result.Assembly.Dll[..2]);
        Assert.Equal("BSJB"u8.ToArray(), result.Assembly.Pdb[..4]);
    }

    [Fact]
    public void The_same_files_in_any_order_on_any_number_of_threads_give_the_same_bytes()
    {
        var first = Compile(Request(_service)).Assembly;
        var second = Compile(Request([.. _service.Reverse()]) with { Concurrent = false }).Assembly;
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Equal(first.Dll.AsSpan(), second.Dll.AsSpan());
        Assert.Equal(first.Pdb.AsSpan(), second.Pdb.AsSpan());
    }

    [Fact]
    public void Errors_and_warnings_are_problems_with_their_place()
    {
        var result = Compile(Request(
        [
            .. _service,
            CompiledCode.File("B.cs", "internal sealed class B\n{\n    private int Unused() { int x; string s = null; return missing; }\n}\n"),
            CompiledCode.File("A.cs", "internal sealed class A : Missing { }\n"),
        ]));
        Assert.Null(result.Assembly);
        Assert.Equal(
            ["A.cs(1,27): CS0246", "B.cs(3,32): CS0168", "B.cs(3,46): CS8600", "B.cs(3,59): CS0103"],
            result.Problems.Select(problem => $"{problem.Path}({problem.Line},{problem.Column}): {problem.Code}").Where(text => !text.Contains("CS0219", StringComparison.Ordinal)));
    }

    [Fact]
    public void Overflow_is_checked_unless_said_otherwise()
    {
        const string Source = "public static class Emitted { public static int Get() { var x = int.Parse(\"2147483647\"); return x + 1; } }\n";
        var error = Assert.Throws<System.Reflection.TargetInvocationException>(() => CompiledCode.Get(Source));
        Assert.IsType<OverflowException>(error.InnerException);
    }

    [Fact]
    public void The_assembly_carries_what_MSBuild_would_give_it()
    {
        const string Source = """
            using System.Reflection;
            using System.Runtime.Versioning;
            public static class Emitted
            {
                public static string Get()
                {
                    var assembly = typeof(Emitted).Assembly;
                    return $"{assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName} {assembly.GetName().Version} "
                        + $"{assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
                }
            }
            """;
        Assert.Equal(".NETCoreApp,Version=v10.0 1.0.0.0 1.0.0", CompiledCode.Get(Source));
    }

    [Fact]
    public void Embedded_resources_are_in_the_assembly()
    {
        var request = Request(_service) with { EmbeddedResources = [CompiledCode.File("migrations/0001.sql", "select 1")] };
        var assembly = Compile(request).Assembly;
        Assert.NotNull(assembly);
        var context = new System.Runtime.Loader.AssemblyLoadContext("resources", isCollectible: true);
        using var dll = new MemoryStream(ImmutableCollectionsMarshal.AsArray(assembly.Dll) ?? []);
        using var resource = context.LoadFromStream(dll).GetManifestResourceStream("migrations/0001.sql");
        Assert.NotNull(resource);
        using var reader = new StreamReader(resource);
        Assert.Equal("select 1", reader.ReadToEnd());
    }

    internal static CompileRequest Request(ImmutableArray<GeneratedFile> files) => new("Demo", "1.2.3", files, TestReferences.All);

    private static CompileResult Compile(CompileRequest request) => ServiceCompiler.Compile(request, TestContext.Current.CancellationToken);
}
