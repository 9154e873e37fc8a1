namespace Dittofi.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops the build, a warning does not.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The definition is questionable but has a meaning.</summary>
    Warning,

    /// <summary>The definition has no meaning; nothing is written.</summary>
    Error,
}
