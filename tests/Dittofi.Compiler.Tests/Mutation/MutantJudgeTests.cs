using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>The judges of mutants see the faults that mutants are made to find.</summary>
public sealed class MutantJudgeTests
{
    private const string Changed = "Actions/CreateShoe.cs";

    private static readonly SourceText File = new("dittofi.yaml", "dittofi: 1\n");

    [Theory]
    [InlineData("namespace App.Actions;", "namespace App.Actions;\ninternal static class Planted { public static int Of() => \"text\"; }", "CS0029")]
    [InlineData("namespace App.Actions;", "namespace App.Actions;\ninternal static class Planted { public static int Of(string? text) => text.Length; }", "CS8602")]
    [InlineData("namespace App.Actions;", "namespace App.Actions;\ninternal static class Planted { }}", "CS1022")]
    public void Code_that_does_not_compile_is_told_of_the_mutant_that_emits_it(string here, string planted, string code)
    {
        var original = Sources(ProjectFolder.Read("samples/shoe-store"));
        var judge = new MutantCompiler(original);
        judge.Add("the sound one", Replaced(original, "namespace App.Actions;", "namespace App.Actions;\ninternal static class Sound { }"));
        judge.Add("the planted one", Replaced(original, here, planted));
        var problem = Assert.Single(judge.Problems());
        Assert.StartsWith("the planted one:\n", problem, StringComparison.Ordinal);
        Assert.Contains(code, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_told_of_the_mutant_that_throws_it()
    {
        var project = ProjectFolder.Read("samples/shoe-store");
        var judge = new MutantJudge(project);
        var fault = Assert.Single(judge.Judge([("the sound one", project), ("the planted one", project with { Files = default })]));
        Assert.StartsWith("the planted one: System.", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(12, 0)]
    [InlineData(-1, 0)]
    [InlineData(3, -1)]
    public void A_finding_outside_its_file_is_told(int start, int length) =>
        Assert.Contains("has no place", Findings.Fault([Finding(ProjectDiagnostics.NoProject, new SourceSpan(File, start, length))]), StringComparison.Ordinal);

    [Fact]
    public void A_finding_in_its_file_is_not_told_but_for_one_of_the_compiler_itself()
    {
        var whole = new SourceSpan(File, 0, File.Content.Length);
        Assert.Null(Findings.Fault([Finding(ProjectDiagnostics.NoProject, whole)]));
        Assert.StartsWith("DIT0902", Findings.Fault([Finding(InternalDiagnostics.BadTemplate, whole)]), StringComparison.Ordinal);
        Assert.Contains("has no place", Findings.Fault([Finding(ProjectDiagnostics.NoProject, whole) with { Related = [new SourceSpan(File, 99, 1)] }]), StringComparison.Ordinal);
    }

    private static Diagnostic Finding(DiagnosticDescriptor descriptor, SourceSpan span) => new(descriptor, span, ["a", "b"], null, []);

    private static ImmutableArray<GeneratedFile> Sources(ProjectInput input)
    {
        var bag = new DiagnosticBag();
        var sources = Compilation.Sources(input, bag);
        Assert.False(bag.HasErrors);
        return sources;
    }

    private static ImmutableArray<GeneratedFile> Replaced(ImmutableArray<GeneratedFile> files, string here, string text)
    {
        var original = Encoding.UTF8.GetString(files.Single(file => file.Path == Changed).Content.AsSpan());
        Assert.Contains(here, original, StringComparison.Ordinal);
        return [.. files.Select(file => file.Path == Changed ? CompiledCode.File(Changed, original.Replace(here, text, StringComparison.Ordinal)) : file)];
    }
}
