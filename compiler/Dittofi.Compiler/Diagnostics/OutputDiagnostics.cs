namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can go wrong while writing (DIT08xx).</summary>
internal static class OutputDiagnostics
{
    /// <summary>Output cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new(
        "DIT0801",
        DiagnosticSeverity.Error,
        "Output cannot be written",
        "The output cannot be written: {0}.",
        """
            A build writes all of its files or none, only below its output folder, and never over a file that it did not make.
            One that is killed in the milliseconds in which it moves the prepared files into place leaves old ones beside new: the next one finishes it first, and says so.

            Wrong:

                dittofi build --output ~/documents

            Right:

                dittofi build --output out
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        CannotWrite,
    ];
}
