namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the shape of a definition (DIT02xx).</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>Unknown key.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "DIT0201",
        DiagnosticSeverity.Error,
        "Unknown key",
        "{0} has no key '{1}'{2}.",
        """
            Every key has a meaning; one that is not known is a slip, never ignored. The reference lists the keys of each place.

            Wrong:

                sumary: Adds a shoe

            Right:

                summary: Adds a shoe
            """);

    /// <summary>Required key is missing.</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "DIT0202",
        DiagnosticSeverity.Error,
        "Required key is missing",
        "{0} needs the key '{1}'.",
        """
            Some keys have no default that could be right for everyone.

            Wrong:

                CreateShoe:
                  path: /v1/create_shoe
                  action: { status: 204 }

            Right:

                CreateShoe:
                  method: POST
                  path: /v1/create_shoe
                  action: { status: 204 }
            """);

    /// <summary>Wrong shape.</summary>
    public static readonly DiagnosticDescriptor WrongShape = new(
        "DIT0203",
        DiagnosticSeverity.Error,
        "Wrong shape",
        "{0} must be {1}, but this is {2}.",
        """
            Position decides what stands in a place: a single value, a map of keys, or a list of items.

            Wrong:

                properties: text

            Right:

                properties:
                  type: text
            """);

    /// <summary>Name is not well formed.</summary>
    public static readonly DiagnosticDescriptor BadName = new(
        "DIT0204",
        DiagnosticSeverity.Error,
        "Name is not well formed",
        "'{0}' cannot be the name of {1}: it starts with {2}, then letters and digits follow, at most 60 in all.",
        """
            Names become names in C#, in the database and in addresses, so they are plain letters and digits. What goes over the wire may differ: give a `label`.

            Wrong:

                header: { X-Request-Id: text }

            Right:

                header: { requestId: { type: text, label: X-Request-Id } }
            """);

    /// <summary>Type cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadType = new(
        "DIT0205",
        DiagnosticSeverity.Error,
        "Type cannot be read",
        "'{0}' is not a type: {1}.",
        """
            A type is a word, arguments in parentheses where it takes some, and a question mark where null is allowed: `text(80)`, `decimal(12,2)?`, `enum(a, b)`.

            Wrong:

                price: decimal(12

            Right:

                price: decimal(12,2)
            """);

    /// <summary>Not in this version.</summary>
    public static readonly DiagnosticDescriptor NotYet = new(
        "DIT0206",
        DiagnosticSeverity.Error,
        "Not in this version",
        "'{0}' belongs to the language, but this version of the compiler does not build it yet.",
        """
            The reference lists what this version builds. Nothing is generated for a definition that is understood only in part.

            Wrong:

                services: { Payments: { url: "https://pay.example" } }

            Right:

                # leave it out until the compiler knows it
            """);

    /// <summary>Event has no kind.</summary>
    public static readonly DiagnosticDescriptor NoKind = new(
        "DIT0207",
        DiagnosticSeverity.Error,
        "Event has no kind",
        "This event names no kind; exactly one of its keys must be one of: {0}.",
        """
            Each event is a map with exactly one kind key, whose value is its subject; its options stand beside it.

            Wrong:

                - set: { type: Sneaker }

            Right:

                - create: Shoe
                  set: { type: Sneaker }
            """);

    /// <summary>Event has two kinds.</summary>
    public static readonly DiagnosticDescriptor TwoKinds = new(
        "DIT0208",
        DiagnosticSeverity.Error,
        "Event has two kinds",
        "This event names two kinds, '{0}' and '{1}'; make it two events.",
        """
            Each event does one thing. Events of a list run one after the other.

            Wrong:

                - create: Shoe
                  set: { type: Sneaker }
                  log: created

            Right:

                - create: Shoe
                  set: { type: Sneaker }
                - log: created
            """);

    /// <summary>Path is not well formed.</summary>
    public static readonly DiagnosticDescriptor BadPath = new(
        "DIT0209",
        DiagnosticSeverity.Error,
        "Path is not well formed",
        "'{0}' is not a path: {1}.",
        """
            A path starts with a slash; its segments are letters, digits, '-', '_', '.' and '~', or one placeholder such as `{id}` each.

            Wrong:

                path: v1/shoes

            Right:

                path: /v1/shoes
            """);

    /// <summary>Value is not allowed.</summary>
    public static readonly DiagnosticDescriptor BadValue = new(
        "DIT0210",
        DiagnosticSeverity.Error,
        "Value is not allowed",
        "'{0}' is not allowed here; expected {1}.",
        """
            Some keys take one of a few words, or a number within bounds.

            Wrong:

                method: SEND

            Right:

                method: POST
            """);

    /// <summary>Key belongs in dittofi.yaml.</summary>
    public static readonly DiagnosticDescriptor MisplacedHeader = new(
        "DIT0212",
        DiagnosticSeverity.Error,
        "Key belongs in dittofi.yaml",
        "'{0}' belongs in dittofi.yaml at the root of the project.",
        """
            The project's settings stand in one place; the other files hold models, endpoints and actions.

            Wrong:

                # models/shoe.yaml
                database: sqlite

            Right:

                # dittofi.yaml
                dittofi: 1
                name: shoe-store
                database: sqlite
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnknownKey,
        MissingKey,
        WrongShape,
        BadName,
        BadType,
        NotYet,
        NoKind,
        TwoKinds,
        BadPath,
        BadValue,
        MisplacedHeader,
    ];
}
