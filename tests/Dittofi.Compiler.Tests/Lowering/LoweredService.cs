using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Templates;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>A service made of one YAML text, through every room but the writer.</summary>
internal sealed class LoweredService
{
    private static readonly Renderer Renderer = new(TemplateLibrary.Default);

    private LoweredService(BoundProgram program, ImmutableArray<GeneratedFile> files)
    {
        Program = program;
        Files = files;
    }

    public BoundProgram Program { get; }

    public ImmutableArray<GeneratedFile> Files { get; }

    /// <summary>Fails where the text has a mistake.</summary>
    public static LoweredService Of(string yaml)
    {
        var program = TestPrograms.Bind(yaml);
        var plan = ServiceLowering.Plan(program, TemplateLibrary.Default);
        return new LoweredService(
            program,
            UsedRuntime.Of([.. plan.Files.Select(Renderer.Render), .. plan.Copies.Select(copy => Renderer.Copy(copy.Name, copy.Path))]));
    }

    public string Text(string path) => Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Content.AsSpan());

    /// <summary>What Roslyn says of the service; empty when it compiles without a warning.</summary>
    public IEnumerable<string> Problems()
    {
        var request = new CompileRequest(Program.Project.AssemblyName, Program.Project.Version, Files, TestReferences.All) { ImplicitUsings = false };
        return ServiceCompiler.Compile(request, TestContext.Current.CancellationToken).Problems.Select(problem => problem.ToString());
    }

    /// <summary>All files that are the project's own, one after the other; the actions are left to the tests of the events.</summary>
    public string Whole()
    {
        var text = new StringBuilder();
        foreach (var file in Files.Where(IsOwn).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append("==== ").Append(file.Path).Append('\n').Append(Text(file.Path));
        }

        return text.ToString();
    }

    private bool IsOwn(GeneratedFile file) =>
        !file.Path.StartsWith("Runtime/", StringComparison.Ordinal) && !Program.Actions.Any(action => file.Path == $"Actions/{action.Name}.cs");
}
