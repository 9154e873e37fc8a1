namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>The formats that findings are written in: one explicit list.</summary>
internal static class DiagnosticFormats
{
    /// <summary>The formats' names, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "sarif", "github", "msbuild"];

    /// <summary>The writer of a format, or null for an unknown name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="useColor">Whether text may be coloured.</param>
    public static IDiagnosticWriter? Find(string name, bool useColor) => name switch
    {
        "text" => new TextDiagnosticWriter(useColor),
        "json" => new JsonDiagnosticWriter(),
        "sarif" => new SarifDiagnosticWriter(),
        "github" => new GitHubDiagnosticWriter(),
        "msbuild" => new MSBuildDiagnosticWriter(),
        _ => null,
    };
}
