namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Writes the findings of a run in one format.</summary>
internal interface IDiagnosticWriter
{
    /// <summary>The format's name, as <c>--format</c> takes it.</summary>
    public string Name { get; }

    /// <summary>Writes findings, in the order given.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="output">Where to.</param>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output);
}
