namespace Dittofi.Compiler.Diagnostics;

/// <summary>Faults of the compiler itself (DIT09xx).</summary>
internal static class InternalDiagnostics
{
    /// <summary>Emitted code does not compile.</summary>
    public static readonly DiagnosticDescriptor BadCode = new(
        "DIT0901",
        DiagnosticSeverity.Error,
        "Emitted code does not compile",
        "This is a fault of the compiler, not of the definitions: the emitted {0} does not compile ({1}). Please report it.",
        """
            Every emitted service is compiled before anything is written. When that fails, the compiler is wrong: nothing is written, and the command ends with 3.

            Wrong:

                # no definition can be blamed

            Right:

                # report the definition that shows it
            """);

    /// <summary>Template failed.</summary>
    public static readonly DiagnosticDescriptor BadTemplate = new(
        "DIT0902",
        DiagnosticSeverity.Error,
        "Template failed",
        "This is a fault of the compiler, not of the definitions: {0}. Please report it.",
        """
            Templates are part of the compiler. When one fails, nothing is written, and the command ends with 3.

            Wrong:

                # no definition can be blamed

            Right:

                # report the definition that shows it
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        BadCode,
        BadTemplate,
    ];
}
