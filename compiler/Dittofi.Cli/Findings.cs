using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli;

/// <summary>Prints the findings of a run.</summary>
internal static class Findings
{
    /// <summary>Writes findings as results and a count of them beside.</summary>
    /// <returns>Whether one is an error.</returns>
    public static bool Print(IReadOnlyList<Diagnostic> diagnostics, string format, CliConsole console)
    {
        DiagnosticFormats.Find(format, console.UseColor)?.Write(diagnostics, console.Output);
        var errors = 0;
        foreach (var diagnostic in diagnostics)
        {
            errors += diagnostic.Descriptor.Severity == DiagnosticSeverity.Error ? 1 : 0;
        }

        var warnings = diagnostics.Count - errors;
        if (errors > 0)
        {
            console.Error.WriteLine($"{Count(errors, "error")}{(warnings > 0 ? $", {Count(warnings, "warning")}" : "")}. 'dittofi explain CODE' says more.");
        }
        else if (warnings > 0)
        {
            console.Error.WriteLine($"{Count(warnings, "warning")}.");
        }

        return errors > 0;
    }

    /// <summary>A number and its noun.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
