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

            A property is one column, and what comes in the path or a header is one text; a variable of the query is one
            too, or a list of them.

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

    /// <summary>Unknown field.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new(
        "DIT0330",
        DiagnosticSeverity.Error,
        "Unknown field",
        "{0} has no field '{1}' that a shape can take or leave out.",
        """
            `only` and `except` name fields of what stands behind `of`. Of a model these are its writable properties: `id` and `createdAt` are never among them.

            Wrong:

                ShoeIn: { of: Shoe, except: [pirce] }

            Right:

                ShoeIn: { of: Shoe, except: [price] }
            """);

    /// <summary>Only and except.</summary>
    public static readonly DiagnosticDescriptor OnlyAndExcept = new(
        "DIT0331",
        DiagnosticSeverity.Error,
        "Only and except",
        "A shape takes 'only' or 'except', not both.",
        """
            `only` lists all fields that are taken, so that there is nothing left to leave out.

            Wrong:

                ShoeIn: { of: Shoe, only: [type, price], except: [price] }

            Right:

                ShoeIn: { of: Shoe, only: [type] }
            """);

    /// <summary>Field is there already.</summary>
    public static readonly DiagnosticDescriptor FieldIsThere = new(
        "DIT0332",
        DiagnosticSeverity.Error,
        "Field is there already",
        "'{0}' comes from {1} already; leave that one out with 'except'.",
        """
            A field that shall be another than that of the source is left out first.

            Wrong:

                ShoeIn: { of: Shoe, add: { price: integer } }

            Right:

                ShoeIn: { of: Shoe, except: [price], add: { price: integer } }
            """);

    /// <summary>Type has no fields.</summary>
    public static readonly DiagnosticDescriptor NoFields = new(
        "DIT0333",
        DiagnosticSeverity.Error,
        "Type has no fields",
        "{0} has no fields; '{1}' takes a model or a record.",
        """
            A shape comes from a model, which means its writable properties, or from a record of `types`.

            Wrong:

                ShoeIn: { of: "Shoe[]", except: [price] }

            Right:

                ShoeIn: { of: Shoe, except: [price] }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [TypeOutOfPlace, TypeCycle, UnknownField, OnlyAndExcept, FieldIsThere, NoFields];
}
