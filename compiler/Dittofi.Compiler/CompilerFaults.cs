using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Templates;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler;

/// <summary>Reports what is the compiler's own fault, at the definition whose code shows it.</summary>
internal sealed class CompilerFaults(BoundProgram program, SourceText first, DiagnosticBag diagnostics)
{
    /// <summary>Emitted code that Roslyn refuses.</summary>
    public CompilationResult Result(ImmutableArray<CompileProblem> problems)
    {
        foreach (var problem in problems)
        {
            diagnostics.Report(InternalDiagnostics.BadCode, Origin(problem.Path), $"{problem.Path}({problem.Line},{problem.Column})", $"{problem.Code}: {problem.Message}");
        }

        return new CompilationResult(diagnostics.ToSorted(), [], IsCompilerFault: true);
    }

    /// <summary>A template that failed.</summary>
    public CompilationResult Result(TemplateException exception)
    {
        diagnostics.Report(InternalDiagnostics.BadTemplate, new SourceSpan(first, 0, 0), exception.Message);
        return new CompilationResult(diagnostics.ToSorted(), [], IsCompilerFault: true);
    }

    private SourceSpan Origin(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var action = program.AllActions.FirstOrDefault(action => path.StartsWith("Actions/", StringComparison.Ordinal) && action.Name == name);
        var endpoint = program.Actions.Select(action => action.Endpoint).FirstOrDefault(endpoint => path.StartsWith("Endpoints/", StringComparison.Ordinal) && name.StartsWith(endpoint.Name, StringComparison.Ordinal));
        var model = program.Models.FirstOrDefault(model => path.StartsWith("Models/", StringComparison.Ordinal) && name.StartsWith(model.Name, StringComparison.Ordinal));
        return action?.Span ?? endpoint?.Span ?? model?.Span ?? new SourceSpan(first, 0, 0);
    }
}
