namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the YAML of a file (DIT010x), and what of YAML the language leaves out (DIT011x).</summary>
internal static class YamlDiagnostics
{
    /// <summary>Not YAML.</summary>
    public static readonly DiagnosticDescriptor NotYaml = new(
        "DIT0101",
        DiagnosticSeverity.Error,
        "Not YAML",
        "This is not YAML: {0}.",
        """
        The file cannot be read from here on. Most often a quote, a colon or a bracket nearby is missing or stands where YAML gives it a meaning.

        Wrong:

            summary: "Adds" a shoe

        Right:

            summary: '"Adds" a shoe'
        """);

    /// <summary>Tab in the indentation.</summary>
    public static readonly DiagnosticDescriptor Tab = new(
        "DIT0102",
        DiagnosticSeverity.Error,
        "Tab in the indentation",
        "A tab cannot indent; use spaces.",
        """
        YAML indents with spaces alone: how wide a tab is differs from editor to editor, and indentation is what gives a file its shape.

        Wrong:

            models:
            <tab>Shoe: { properties: { type: text } }

        Right:

            models:
              Shoe: { properties: { type: text } }
        """);

    /// <summary>Unclosed quote.</summary>
    public static readonly DiagnosticDescriptor UnclosedQuote = new(
        "DIT0103",
        DiagnosticSeverity.Error,
        "Unclosed quote",
        "The quote {0} opened here is never closed.",
        """
        A quoted text ends at the same quote that opened it. In '…' an apostrophe is written twice; in "…" a double quote is written \".

        Wrong:

            summary: 'The runner''s shoe
            method: POST

        Right:

            summary: 'The runner''s shoe'
            method: POST
        """);

    /// <summary>Unclosed bracket.</summary>
    public static readonly DiagnosticDescriptor UnclosedBracket = new(
        "DIT0104",
        DiagnosticSeverity.Error,
        "Unclosed bracket",
        "The bracket '{0}' opened here is never closed.",
        """
        A map in { } and a list in [ ] end at their closing bracket, on the same line or a later one.

        Wrong:

            price: { type: integer, min: 0

        Right:

            price: { type: integer, min: 0 }
        """);

    /// <summary>Unknown escape.</summary>
    public static readonly DiagnosticDescriptor BadEscape = new(
        "DIT0105",
        DiagnosticSeverity.Error,
        "Unknown escape",
        "'{0}' is no escape; write the backslash twice, or use single quotes.",
        """
        In double quotes a backslash starts an escape such as \n, \t, \" or \u00e9, and half a surrogate pair is no character. In single quotes a backslash is only a backslash, which suits patterns.

        Wrong:

            pattern: "\d+"

        Right:

            pattern: '\d+'
        """);

    /// <summary>A value that wants quotes.</summary>
    public static readonly DiagnosticDescriptor NeedsQuotes = new(
        "DIT0106",
        DiagnosticSeverity.Error,
        "A value that wants quotes",
        "YAML ends this value at '{0}'; write it in quotes.",
        """
        A value without quotes ends at `,` `{` `}` `[` `]` inside { } and [ ], and at `: ` and ` #` anywhere. Types such as decimal(12,2) and expressions in ${…} hold these signs, so there they stand in quotes.

        Wrong:

            price: { type: decimal(12,2), min: 0 }

        Right:

            price: { type: "decimal(12,2)", min: 0 }
        """);

    /// <summary>A value that starts with a reserved sign.</summary>
    public static readonly DiagnosticDescriptor ReservedStart = new(
        "DIT0107",
        DiagnosticSeverity.Error,
        "A value that starts with a reserved sign",
        "A value cannot start with '{0}'; write it in quotes.",
        """
        YAML keeps @ ` % & * ! for itself at the start of a value.

        Wrong:

            summary: @runner

        Right:

            summary: "@runner"
        """);

    /// <summary>Indentation does not fit.</summary>
    public static readonly DiagnosticDescriptor Indentation = new(
        "DIT0108",
        DiagnosticSeverity.Error,
        "Indentation does not fit",
        "This line does not fit the lines above it: check its indentation, and whether the value before it wants quotes.",
        """
        Keys of one map start in one column, and what belongs to a key stands further right below it. A key that has a value on its own line takes nothing below it.

        Wrong:

            method: POST
              path: /v1/shoes

        Right:

            method: POST
            path: /v1/shoes
        """);

    /// <summary>Anchor.</summary>
    public static readonly DiagnosticDescriptor Anchor = new(
        "DIT0110",
        DiagnosticSeverity.Error,
        "Anchor",
        "Anchors ('{0}') are not part of the language; write the value where it is used, or quote a text that starts with '&'.",
        """
        Definitions are plain YAML: what a key says stands at the key. Anchors and aliases make a reader, and every tool, search for it, and let a small file grow without bound. Shared shapes have names instead (models, types, views).

        Wrong:

            CreateShoe: &base
              method: POST
              path: /v1/shoes
              action: { status: 204 }

        Right:

            CreateShoe:
              method: POST
              path: /v1/shoes
              action: { status: 204 }
        """);

    /// <summary>Alias.</summary>
    public static readonly DiagnosticDescriptor Alias = new(
        "DIT0111",
        DiagnosticSeverity.Error,
        "Alias",
        "Aliases ('{0}') are not part of the language; repeat the value, or quote a text that starts with '*'.",
        """
        Definitions are plain YAML: what a key says stands at the key. Shared shapes have names instead (models, types, views).

        Wrong:

            UpdateShoe: *base

        Right:

            UpdateShoe:
              method: PUT
              path: /v1/shoes
              action: { status: 204 }
        """);

    /// <summary>Tag.</summary>
    public static readonly DiagnosticDescriptor Tag = new(
        "DIT0112",
        DiagnosticSeverity.Error,
        "Tag",
        "Tags ('{0}') are not part of the language; quote a text or an expression that starts with '!'.",
        """
        The place of a value gives it its type, so a tag says nothing, and tags have made other readers create objects that no author meant. An expression that starts with ! wants quotes.

        Wrong:

            when: !body.isNew

        Right:

            when: "!body.isNew"
        """);

    /// <summary>Directive.</summary>
    public static readonly DiagnosticDescriptor Directive = new(
        "DIT0113",
        DiagnosticSeverity.Error,
        "Directive",
        "Directives ('{0}') are not part of the language; remove the line.",
        """
        The version of the language stands under `dittofi:` in dittofi.yaml; a file says nothing about YAML itself.

        Wrong:

            %YAML 1.1
            ---
            dittofi: 1
            name: shoe-store

        Right:

            dittofi: 1
            name: shoe-store
        """);

    /// <summary>Second document.</summary>
    public static readonly DiagnosticDescriptor SecondDocument = new(
        "DIT0114",
        DiagnosticSeverity.Error,
        "Second document",
        "A file holds one document; put what follows into a file of its own, or remove the line.",
        """
        Every file adds to the same program, so several documents in one file would only hide where a name stands.

        Wrong:

            dittofi: 1
            name: shoe-store
            ---
            models:
              Shoe: { properties: { type: text } }

        Right:

            dittofi: 1
            name: shoe-store
            models:
              Shoe: { properties: { type: text } }
        """);

    /// <summary>Merge key.</summary>
    public static readonly DiagnosticDescriptor MergeKey = new(
        "DIT0115",
        DiagnosticSeverity.Error,
        "Merge key",
        "Merge keys ('<<') are not part of the language; write the entries out.",
        """
        Readers of YAML disagree about which entry wins when one is merged over another, so a setting such as `auth` could silently be the wrong one.

        Wrong:

            CreateShoe: { method: POST, <<: { path: /v1/shoes }, path: /v1/create_shoe, action: { status: 204 } }

        Right:

            CreateShoe: { method: POST, path: /v1/create_shoe, action: { status: 204 } }
        """);

    /// <summary>All of them, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotYaml,
        Tab,
        UnclosedQuote,
        UnclosedBracket,
        BadEscape,
        NeedsQuotes,
        ReservedStart,
        Indentation,
        Anchor,
        Alias,
        Tag,
        Directive,
        SecondDocument,
        MergeKey,
    ];
}
