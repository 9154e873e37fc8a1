using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>The compiler itself, as the cases see it: a project is checked, and built where its folder expects files.</summary>
internal sealed class CompilationCaseCompiler : ICaseCompiler
{
    public CaseOutcome Compile(string projectFolder)
    {
        var bag = new DiagnosticBag();
        if (ProjectFolder.Read(projectFolder, bag) is not { } input)
        {
            return new CaseOutcome(Write(bag.ToSorted()), new Dictionary<string, ReadOnlyMemory<byte>>());
        }

        var isBuilt = Directory.Exists(Path.Combine(projectFolder, CaseFolders.Expected));
        var result = isBuilt ? Compilation.Build(input, new BuildOptions()) : Compilation.Check(input);
        var files = result.Files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)file.Content.AsMemory());
        if (isBuilt)
        {
            files.Add(CaseFolders.Explained, Encoding.UTF8.GetBytes(string.Join('\n', Compilation.Explain(input).Actions.Select(action => action.Text))));
        }

        return new CaseOutcome(Write(result.Diagnostics), files);
    }

    private static string Write(IEnumerable<Diagnostic> diagnostics)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TextDiagnosticWriter(useColor: false).Write([.. diagnostics], output);
        return output.ToString();
    }
}
