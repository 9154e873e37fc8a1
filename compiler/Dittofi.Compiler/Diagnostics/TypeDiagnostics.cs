namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with types that authors name (DIT032x).</summary>
internal static class TypeDiagnostics
{
    /// <summary>Type cannot stand here.</summary>
    public static readonly DiagnosticDescriptor TypeOutOfPlace = new(
        "DIT0320",
        DiagnosticSeverity.Error,
        "Type cannot stand here",
        "'{0}' cannot be the type of {1}.",
        """
            Records and lists stand in bodies, in types and in the variables of actions.

            A property is one column, and what comes in the address or a header is one text.

            Wrong:

                types:
                  Size: { width: integer, height: integer }
                models:
                  Shoe:
                    properties: { size: Size }

            Right:

                models:
                  Shoe:
                    properties: { width: integer, height: integer }
            """);

    /// <summary>Type contains itself.</summary>
    public static readonly DiagnosticDescriptor TypeCycle = new(
        "DIT0321",
        DiagnosticSeverity.Error,
        "Type contains itself",
        "'{0}' is made of itself.",
        """
            A record, a list of records or a scalar with rules cannot be made of itself, by way of others either.

            Wrong:

                types:
                  Folder: { name: text, folders: "Folder[]" }

            Right:

                types:
                  Folder: { name: text, files: "text[]" }
            """);

    /// <summary>Relation to a model.</summary>
    public static readonly DiagnosticDescriptor Relation = new(
        "DIT0341",
        DiagnosticSeverity.Error,
        "Relation to a model",
        "'{0}' is a model: relations between models belong to the language, but this version does not build them yet. Keep its id in a 'long'.",
        """
            A property is a scalar or an enum in this version. The id of another row finds it with `get`.

            Wrong:

                properties:
                  customer: Customer

            Right:

                properties:
                  customerId: long
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [TypeOutOfPlace, TypeCycle, Relation];
}
