namespace Dittofi.Compiler.Diagnostics;

/// <summary>Mistakes in what a model says of its table (DIT032x).</summary>
internal static class ModelDiagnostics
{
    /// <summary>Key names no property.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new(
        "DIT0325",
        DiagnosticSeverity.Error,
        "Key names no property",
        "{0} has no property '{1}'.",
        """
            `unique` and `indexes` name properties of their own model.

            Wrong:

                properties: { type: text(80) }
                unique: [typ]

            Right:

                properties: { type: text(80) }
                unique: [type]
            """);

    /// <summary>Key says nothing new.</summary>
    public static readonly DiagnosticDescriptor KeySaysNothing = new(
        "DIT0326",
        DiagnosticSeverity.Error,
        "Key says nothing new",
        "'{0}' is already in {1}.",
        """
            `id` is unique and indexed by itself, and a key that is named twice is made once.

            Wrong:

                unique: [id, type, type]

            Right:

                unique: [type]
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UnknownProperty, KeySaysNothing];
}
