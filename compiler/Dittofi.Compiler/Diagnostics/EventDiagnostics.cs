namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with events and actions (DIT05xx).</summary>
internal static class EventDiagnostics
{
    /// <summary>Unknown property.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new(
        "DIT0501",
        DiagnosticSeverity.Error,
        "Unknown property",
        "{0} has no property '{1}'.",
        """
            `set` maps the properties of the event's model.

            Wrong:

                - create: Shoe
                  set: { type: Sneaker, prise: 10 }

            Right:

                - create: Shoe
                  set: { type: Sneaker, price: 10 }
            """);

    /// <summary>Property is made by the system.</summary>
    public static readonly DiagnosticDescriptor SystemProperty = new(
        "DIT0502",
        DiagnosticSeverity.Error,
        "Property is made by the system",
        "'{0}' is made by the system; it cannot be set.",
        """
            `id` and `createdAt` are made when the row is stored; an id that events shall set says `generated: false`, or is a `text`.

            Wrong:

                set: { id: 5, type: Sneaker }

            Right:

                set: { type: Sneaker }
            """);

    /// <summary>Required property is not set.</summary>
    public static readonly DiagnosticDescriptor MissingProperty = new(
        "DIT0503",
        DiagnosticSeverity.Error,
        "Required property is not set",
        "A new {0} needs '{1}'.",
        """
            A property is required unless its type ends in `?` or it has a default.

            Wrong:

                - create: Shoe
                  set: { price: 10 }

            Right:

                - create: Shoe
                  set: { type: Sneaker, price: 10 }
            """);

    /// <summary>Name is already visible.</summary>
    public static readonly DiagnosticDescriptor NameTaken = new(
        "DIT0504",
        DiagnosticSeverity.Error,
        "Name is already visible",
        "'{0}' is already a name here; choose another.",
        """
            There is no shadowing: a name is given once per visible scope.

            Wrong:

                - create: Shoe
                  set: { type: Sneaker }
                  as: shoe
                - get: Shoe
                  id: path.id
                  as: shoe

            Right:

                - create: Shoe
                  set: { type: Sneaker }
                  as: shoe
                - get: Shoe
                  id: path.id
                  as: other
            """);

    /// <summary>Not a variable of the action.</summary>
    public static readonly DiagnosticDescriptor NotAVariable = new(
        "DIT0506",
        DiagnosticSeverity.Error,
        "Not a variable of the action",
        "'{0}' cannot be assigned: it is no variable of this action.",
        """
            `assign` writes only what the action declares under `variables`.

            Wrong:

                events:
                  - assign: { body: 1 }

            Right:

                variables: { count: integer = 0 }
                events:
                  - assign: { count: 1 }
            """);

    /// <summary>Nothing says which row.</summary>
    public static readonly DiagnosticDescriptor NoSelector = new(
        "DIT0507",
        DiagnosticSeverity.Error,
        "Nothing says which row",
        "'get' needs 'id' or 'where'.",
        """
            Without either, any row would do.

            Wrong:

                - get: Shoe
                  as: shoe

            Right:

                - get: Shoe
                  id: path.id
                  as: shoe
            """);

    /// <summary>Two ways to find a row.</summary>
    public static readonly DiagnosticDescriptor TwoSelectors = new(
        "DIT0508",
        DiagnosticSeverity.Error,
        "Two ways to find a row",
        "'get' takes 'id' or 'where', not both.",
        """
            The id alone finds the row; further conditions go into `where` together with it.

            Wrong:

                - get: Shoe
                  id: path.id
                  where: shoe.price > 3
                  as: shoe

            Right:

                - get: Shoe
                  where: shoe.id == path.id && shoe.price > 3
                  as: shoe
            """);

    /// <summary>Status is out of range.</summary>
    public static readonly DiagnosticDescriptor BadStatus = new(
        "DIT0509",
        DiagnosticSeverity.Error,
        "Status is out of range",
        "'{0}' is not a status for {1}; expected {2}.",
        """
            `fail` answers an error (400 to 599), an action that ends well a success (200 to 299).

            Wrong:

                - fail: 200

            Right:

                - fail: 409
            """);

    /// <summary>Order cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadOrder = new(
        "DIT0510",
        DiagnosticSeverity.Error,
        "Order cannot be read",
        "'{0}' is not something to sort by: name a property of {1}, or an expression on the row, with a '-' in front for descending.",
        """
            `orderBy` takes one value of the row or a list of them: `-price`, `[-price, brand.name]`.

            Wrong:

                orderBy: prise

            Right:

                orderBy: [-price, type]
            """);

    /// <summary>Response without content.</summary>
    public static readonly DiagnosticDescriptor NoBody = new(
        "DIT0511",
        DiagnosticSeverity.Error,
        "Response without content",
        "A status of {0} cannot carry a response.",
        """
            204 and 205 answers have no body (RFC 9110).

            Wrong:

                response: ${shoe}
                status: 204

            Right:

                response: ${shoe}
            """);

    /// <summary>Value cannot be answered.</summary>
    public static readonly DiagnosticDescriptor NotAResponse = new(
        "DIT0512",
        DiagnosticSeverity.Error,
        "Value cannot be answered",
        "{0} cannot be answered as JSON.",
        """
            A response is a scalar, a row, a list of these, or a map or list of values.

            Wrong:

                response: ${path}

            Right:

                response: { id: "${path.id}" }
            """);

    /// <summary>Nothing to do.</summary>
    public static readonly DiagnosticDescriptor Empty = new(
        "DIT0513",
        DiagnosticSeverity.Error,
        "Nothing to do",
        "'{0}' holds nothing.",
        """
            An empty block or map is most often a slip of indentation.

            Wrong:

                - if: body.count == 1
                  then: []

            Right:

                - if: body.count == 1
                  then:
                    - log: one
            """);

    /// <summary>Limit is out of range.</summary>
    public static readonly DiagnosticDescriptor BadLimit = new(
        "DIT0514",
        DiagnosticSeverity.Error,
        "Limit is out of range",
        "'{0}' is not a limit; expected a whole number from 1 to {1}.",
        """
            A list never answers without a bound.

            Wrong:

                limit: 0

            Right:

                limit: 20
            """);

    /// <summary>Blocks are nested too deep.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "DIT0515",
        DiagnosticSeverity.Error,
        "Blocks are nested too deep",
        "Blocks are nested more than {0} deep.",
        """
            The limit keeps the service's code readable and the compiler safe. Split the action.

            Wrong:

                - if: a
                  then:
                    - if: b
                      then: …     # and so on

            Right:

                - if: a && b
                  then: …
            """);

    /// <summary>Offset is out of range.</summary>
    public static readonly DiagnosticDescriptor BadOffset = new(
        "DIT0518",
        DiagnosticSeverity.Error,
        "Offset is out of range",
        "'{0}' is no offset; it counts rows from 0.",
        """
            An offset leaves out that many rows.

            Wrong:

                - list: Shoe
                  limit: 20
                  offset: -1

            Right:

                - list: Shoe
                  limit: 20
                  offset: 20
            """);

    /// <summary>A cursor and an offset.</summary>
    public static readonly DiagnosticDescriptor AfterAndOffset = new(
        "DIT0519",
        DiagnosticSeverity.Error,
        "A cursor and an offset",
        "'after' says where the page begins; 'offset' cannot say it too.",
        """
            A cursor goes on behind the last row of the page before, however many rows came and went; an offset counts them.

            Wrong:

                - list: Shoe
                  limit: 20
                  after: ${query.type}
                  offset: 20

            Right:

                - list: Shoe
                  limit: 20
                  after: ${query.type}
                  next: cursor
            """);

    /// <summary>Cursor is never given.</summary>
    public static readonly DiagnosticDescriptor NoCursor = new(
        "DIT0520",
        DiagnosticSeverity.Warning,
        "Cursor is never given",
        "This list goes on behind a cursor, but tells none: name it with 'next'.",
        """
            The cursor of `after` is what a page before gave as its `next`. A list that gives none ends with its first page, or with the one behind a cursor of another list.

            Wrong:

                - list: Shoe
                  limit: 20
                  after: ${query.type}

            Right:

                - list: Shoe
                  limit: 20
                  after: ${query.type}
                  next: cursor
            """);

    /// <summary>Text that looks like an expression.</summary>
    public static readonly DiagnosticDescriptor LooksLikeExpression = new(
        "DIT0590",
        DiagnosticSeverity.Warning,
        "Text that looks like an expression",
        "'{0}' is a text here, and is taken as it stands.",
        """
            A value is a literal unless it holds `${…}`. A text that reads like a name in scope was likely meant as that value; one that is meant as it stands is written in quotes.

            Wrong:

                set: { type: body.type }

            Right:

                set: { type: "${body.type}" }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnknownProperty,
        SystemProperty,
        MissingProperty,
        NameTaken,
        NotAVariable,
        NoSelector,
        TwoSelectors,
        BadStatus,
        BadOrder,
        NoBody,
        NotAResponse,
        Empty,
        BadLimit,
        TooDeep,
        BadOffset,
        AfterAndOffset,
        NoCursor,
        LooksLikeExpression,
    ];
}
