namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong in an expression (DIT04xx).</summary>
internal static class ExpressionDiagnostics
{
    /// <summary>Expression cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "DIT0401",
        DiagnosticSeverity.Error,
        "Expression cannot be read",
        "This is not an expression: {0}.",
        """
            Expressions are a checked subset of C#: literals, names, member access, arithmetic, comparison, logic, `??`, `?:` and `?.`. Text stands in single or double quotes.

            Wrong:

                where: shoe.price >

            Right:

                where: shoe.price > 10
            """);

    /// <summary>Unknown name.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new(
        "DIT0402",
        DiagnosticSeverity.Error,
        "Unknown name",
        "There is no '{0}' here.",
        """
            A name is a request root (`body`, `path`, `query`, `header`), an action variable, or what an earlier event of the same or an outer block calls `as`.

            Wrong:

                response: ${sheo}

            Right:

                response: ${shoe}
            """);

    /// <summary>Unknown member.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new(
        "DIT0403",
        DiagnosticSeverity.Error,
        "Unknown member",
        "'{0}' has no '{1}'.",
        """
            A row has the properties of its model, `id` and `createdAt`; a request variable has its fields.

            Wrong:

                price: ${body.prise}

            Right:

                price: ${body.price}
            """);

    /// <summary>Not part of the language.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = new(
        "DIT0404",
        DiagnosticSeverity.Error,
        "Not part of the language",
        "{0} is not part of the expression language.",
        """
            Expressions are a checked subset of C#. Whatever could run code, create objects or reach outside is left out on purpose.

            Wrong:

                when: body.type = 'Sneaker'

            Right:

                when: body.type == 'Sneaker'
            """);

    /// <summary>Value may be missing.</summary>
    public static readonly DiagnosticDescriptor MayBeNull = new(
        "DIT0405",
        DiagnosticSeverity.Error,
        "Value may be missing",
        "'{0}' may be null here; {1}test it first, give a default with '??' or go on with '?.'.",
        """
            No null is ever dereferenced. An optional value counts as there inside a branch whose condition has tested it, and after a `fail` that runs when it is null.

            Wrong:

                detail: ${body.note + '!'}

            Right:

                detail: ${(body.note ?? '') + '!'}
            """);

    /// <summary>Type does not fit.</summary>
    public static readonly DiagnosticDescriptor WrongType = new(
        "DIT0409",
        DiagnosticSeverity.Error,
        "Type does not fit",
        "This is {0}, but {1} is expected here.",
        """
            A value must fit the type of its place. Whole numbers widen to longer ones and to decimals, and a value fits its optional type; nothing else converts by itself.

            Wrong:

                stock: ${body.type}     # stock: integer, type: text

            Right:

                stock: ${body.stock}
            """);

    /// <summary>Literal does not fit.</summary>
    public static readonly DiagnosticDescriptor BadLiteral = new(
        "DIT0410",
        DiagnosticSeverity.Error,
        "Literal does not fit",
        "'{0}' is no {1}; expected {2}.",
        """
            A literal takes the type that its place expects.

            Wrong:

                stock: many

            Right:

                stock: 12
            """);

    /// <summary>Number out of range.</summary>
    public static readonly DiagnosticDescriptor BadNumber = new(
        "DIT0411",
        DiagnosticSeverity.Error,
        "Number out of range",
        "'{0}' is not a number that expressions can hold: whole numbers have at most 64 bits, decimals at most 28 digits, and neither has a suffix.",
        """
            Arithmetic is exact; a literal that would be rounded is refused.

            Wrong:

                where: shoe.price > 1e400

            Right:

                where: shoe.price > 1000000
            """);

    /// <summary>Expression too large.</summary>
    public static readonly DiagnosticDescriptor TooLong = new(
        "DIT0413",
        DiagnosticSeverity.Error,
        "Expression too large",
        "This expression is too large: at most {0} characters and {1} names, numbers and operators are read.",
        """
            A limit keeps hostile input from exhausting the compiler. Split the work with `assign`.

            Wrong:

                when: a == 1 || a == 2 || …     # thousands of terms

            Right:

                assign: { known: "${a < 1000}" }
            """);

    /// <summary>Value cannot stand in a text.</summary>
    public static readonly DiagnosticDescriptor NotText = new(
        "DIT0414",
        DiagnosticSeverity.Error,
        "Value cannot stand in a text",
        "{0} cannot stand in a text.",
        """
            Interpolation writes numbers, texts, booleans, instants, UUIDs and enum values that are always there; a row or a list has no one text form, and null has none.

            Wrong:

                log: Sold ${shoe}

            Right:

                log: Sold ${shoe.type}
            """);

    /// <summary>Brace is missing.</summary>
    public static readonly DiagnosticDescriptor Unclosed = new(
        "DIT0415",
        DiagnosticSeverity.Error,
        "Brace is missing",
        "This '${{' has no closing brace.",
        """
            Every `${` needs its `}`. A literal `${` is written `$${`.

            Wrong:

                log: Sold ${shoe.type

            Right:

                log: Sold ${shoe.type}
            """);

    /// <summary>Not in this version.</summary>
    public static readonly DiagnosticDescriptor NotYet = new(
        "DIT0417",
        DiagnosticSeverity.Error,
        "Not in this version",
        "'{0}' belongs to the language, but this version of the compiler does not build it yet.",
        """
            The reference lists what this version builds. Nothing is generated for a definition that is understood only in part.

            Wrong:

                log: ${auth.user.name} was here

            Right:

                log: ${header.key} was here
            """);

    /// <summary>Name has two meanings.</summary>
    public static readonly DiagnosticDescriptor RowNameHidden = new(
        "DIT0418",
        DiagnosticSeverity.Error,
        "Name has two meanings",
        "'{0}' could be the row at hand or the value named '{0}'; write 'row' for the row at hand.",
        """
            There is no shadowing: where the row's name equals a visible name, the row is called `row`.

            Wrong:

                - get: Shoe
                  id: path.id
                  orFail: 404
                  as: shoe
                - list: Shoe
                  where: shoe.price > 10
                  limit: 20
                  as: dearer

            Right:

                - get: Shoe
                  id: path.id
                  orFail: 404
                  as: first
                - list: Shoe
                  where: shoe.price > first.price
                  limit: 20
                  as: dearer
            """);

    /// <summary>Nothing arrives there.</summary>
    public static readonly DiagnosticDescriptor NoRoot = new(
        "DIT0419",
        DiagnosticSeverity.Error,
        "Nothing arrives there",
        "There is no '{0}' here: none is declared.",
        """
            `body`, `path`, `query` and `header` exist where the trigger is an endpoint that declares them, `input` where an action without a trigger does, `settings` where `dittofi.yaml` does.

            Wrong:

                endpoints:
                  Ping: { method: POST, path: /ping }
                actions:
                  Ping: { trigger: { endpoint: Ping }, response: "${body.note}" }

            Right:

                endpoints:
                  Ping: { method: POST, path: /ping, variables: { body: { note: text } } }
                actions:
                  Ping: { trigger: { endpoint: Ping }, response: "${body.note}" }
            """);

    /// <summary>Not loaded with the row.</summary>
    public static readonly DiagnosticDescriptor NotLoaded = new(
        "DIT0428",
        DiagnosticSeverity.Error,
        "Not loaded with the row",
        "A row holds the id of what its relations refer to, and no rows that belong to it: '{0}' is not there.",
        """
            Nothing is loaded behind an author's back. In `where`, `orderBy` and the `set` of an update the database follows relations; elsewhere an event reads the other row.

            Wrong:

                - log: sold by ${shoe.brand.name}

            Right:

                - get: Brand
                  id: shoe.brand
                  orFail: 404
                  as: brand
                - log: sold by ${brand.name}
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        Unreadable,
        UnknownName,
        UnknownMember,
        NotAllowed,
        MayBeNull,
        WrongType,
        BadLiteral,
        BadNumber,
        TooLong,
        NotText,
        Unclosed,
        NotYet,
        RowNameHidden,
        NoRoot,
        NotLoaded,
    ];
}
