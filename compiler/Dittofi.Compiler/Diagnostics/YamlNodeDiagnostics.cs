namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the nodes that a file's YAML makes (DIT012x), and how much of them there may be (DIT013x).</summary>
internal static class YamlNodeDiagnostics
{
    /// <summary>Duplicate key.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "DIT0120",
        DiagnosticSeverity.Error,
        "Duplicate key",
        "The key '{0}' stands twice in this map.",
        """
        A map has each key once; of two, only one could count, and nobody could say which.

        Wrong:

            type: text
            price: integer
            type: email

        Right:

            type: text
            price: integer
        """);

    /// <summary>A key that is no text.</summary>
    public static readonly DiagnosticDescriptor KeyIsNoText = new(
        "DIT0121",
        DiagnosticSeverity.Error,
        "A key that is no text",
        "A key is one word or a text in quotes, not a map, a list or a block of lines.",
        """
        Keys are names. A map or a list as a key is most often a { or [ that was meant to stand after a colon, or an expression that wants quotes.

        Wrong:

            { type: text }: 1
            price: integer

        Right:

            type: text
            price: integer
        """);

    /// <summary>Empty key.</summary>
    public static readonly DiagnosticDescriptor EmptyKey = new(
        "DIT0122",
        DiagnosticSeverity.Error,
        "Empty key",
        "The key before this colon is missing.",
        """
        Every entry of a map has a name.

        Wrong:

            properties: { price: integer, : text }

        Right:

            properties: { price: integer, type: text }
        """);

    /// <summary>Empty value.</summary>
    public static readonly DiagnosticDescriptor EmptyValue = new(
        "DIT0123",
        DiagnosticSeverity.Error,
        "Empty value",
        "The value is missing here; write it, or null if none is meant.",
        """
        An empty value and ~ read as null in YAML and are most often something forgotten, so the language asks for the word.

        Wrong:

            default:

        Right:

            default: null
        """);

    /// <summary>A file that is no map.</summary>
    public static readonly DiagnosticDescriptor RootIsNoMapping = new(
        "DIT0124",
        DiagnosticSeverity.Error,
        "A file that is no map",
        "A definition file is a map of sections, such as 'models:' and 'endpoints:'.",
        """
        The outermost thing of every file is a map whose keys are sections.

        Wrong:

            - Shoe

        Right:

            models:
              Shoe: { properties: { type: text } }
        """);

    /// <summary>Nested too deeply.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "DIT0130",
        DiagnosticSeverity.Error,
        "Nested too deeply",
        "Maps and lists may stand at most 64 deep in each other.",
        """
        The language needs a dozen levels. The limit keeps a hostile file from exhausting the compiler.

        Wrong:

            unique: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

        Right:

            unique: [[type, price], note]
        """);

    /// <summary>Too many nodes.</summary>
    public static readonly DiagnosticDescriptor TooManyNodes = new(
        "DIT0131",
        DiagnosticSeverity.Error,
        "Too many nodes",
        "A file may hold at most 100000 values; split it into several files.",
        """
        The limit keeps a hostile file from exhausting the compiler. A program may have as many files as it likes.

        Wrong:

            everything.yaml

        Right:

            models/shoe.yaml
            models/brand.yaml
        """);

    /// <summary>Forbidden character.</summary>
    public static readonly DiagnosticDescriptor ForbiddenCharacter = new(
        "DIT0132",
        DiagnosticSeverity.Error,
        "Forbidden character",
        "The character {0} cannot stand in a definition file.",
        """
        Control characters, half surrogate pairs, byte order marks and the line ends that only some readers know (U+0085, U+2028, U+2029) are read differently by different tools, and some drive a terminal. In double quotes most can be written as an escape; U+0000 cannot be stored at all.

        Wrong:

            summary: a<U+2028>b

        Right:

            summary: "a\u2028b"
        """);

    /// <summary>All of them, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        DuplicateKey,
        KeyIsNoText,
        EmptyKey,
        EmptyValue,
        RootIsNoMapping,
        TooDeep,
        TooManyNodes,
        ForbiddenCharacter,
    ];
}
