namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with events that steer others (DIT054x).</summary>
internal static class FlowDiagnostics
{
    /// <summary>Cannot be told apart by value.</summary>
    public static readonly DiagnosticDescriptor NotSwitchable = new(
        "DIT0540",
        DiagnosticSeverity.Error,
        "Cannot be told apart by value",
        "'switch' looks at a text, a number, a boolean or an enum, not at {0}.",
        """
            The cases are literals, which other types do not have.

            Wrong:

                - switch: shoe
                  cases:
                    Sneaker: [{ log: a sneaker }]

            Right:

                - switch: shoe.type
                  cases:
                    Sneaker: [{ log: a sneaker }]
            """);

    /// <summary>Case is forgotten.</summary>
    public static readonly DiagnosticDescriptor CaseForgotten = new(
        "DIT0541",
        DiagnosticSeverity.Error,
        "Case is forgotten",
        "This 'switch' says nothing of {0}; add the case, or a 'default'.",
        """
            When an enum gets another value, every `switch` that forgets it is found.

            Wrong:

                # status: enum(draft, live, sold)
                - switch: shoe.status
                  cases:
                    draft: [{ fail: 409 }]
                    live: [{ log: for sale }]

            Right:

                - switch: shoe.status
                  cases:
                    draft: [{ fail: 409 }]
                    live: [{ log: for sale }]
                    sold: [{ fail: 410 }]
            """);

    /// <summary>Case stands twice.</summary>
    public static readonly DiagnosticDescriptor SameCase = new(
        "DIT0542",
        DiagnosticSeverity.Error,
        "Case stands twice",
        "'{0}' has a case already.",
        """
            Two spellings of one number are one value.

            Wrong:

                - switch: body.price
                  cases:
                    1: [{ log: one }]
                    1.0: [{ log: one again }]

            Right:

                - switch: body.price
                  cases:
                    1: [{ log: one }]
            """);

    /// <summary>Case is no literal.</summary>
    public static readonly DiagnosticDescriptor NotAConstant = new(
        "DIT0543",
        DiagnosticSeverity.Error,
        "Case is no literal",
        "A case is a value written out, not an expression.",
        """
            What is known only when the action runs is compared by `if`.

            Wrong:

                - switch: shoe.type
                  cases:
                    ${body.type}: [{ log: the same }]

            Right:

                - if: shoe.type == body.type
                  then: [{ log: the same }]
            """);

    /// <summary>Default can never run.</summary>
    public static readonly DiagnosticDescriptor DefaultNeverRuns = new(
        "DIT0544",
        DiagnosticSeverity.Error,
        "Default can never run",
        "Every value has a case, so this 'default' can never run.",
        """
            Without it the compiler tells of a value that is added later.

            Wrong:

                - switch: body.isNew
                  cases:
                    true: [{ log: new }]
                    false: [{ log: old }]
                  default: [{ log: neither }]

            Right:

                - switch: body.isNew
                  cases:
                    true: [{ log: new }]
                    false: [{ log: old }]
            """);

    /// <summary>No response on every path.</summary>
    public static readonly DiagnosticDescriptor NotOnEveryPath = new(
        "DIT0545",
        DiagnosticSeverity.Error,
        "No response on every path",
        "'{0}' answers a value by 'return', but its end can be reached and has none; give it a 'response', or say 'status: 204'.",
        """
            Of two callers one would get a value and the other nothing, without a status that tells them apart.

            Wrong:

                events:
                  - get: Shoe
                    id: path.id
                    orFail: 404
                    as: shoe
                  - when: shoe.stock > 0
                    return: ${shoe}

            Right:

                events:
                  - get: Shoe
                    id: path.id
                    orFail: 404
                    as: shoe
                  - when: shoe.stock > 0
                    return: ${shoe}
                  - fail: 409
            """);

    /// <summary>Answers differ.</summary>
    public static readonly DiagnosticDescriptor TwoShapes = new(
        "DIT0546",
        DiagnosticSeverity.Error,
        "Answers differ",
        "Answers with one status have one shape; another of status {0} differs from this one.",
        """
            A client knows what it gets by the status. Maps of the same fields are of one shape; another shape takes another status.

            Wrong:

                events:
                  - get: Shoe
                    id: path.id
                    orFail: 404
                    as: shoe
                  - when: shoe.stock > 0
                    return: ${shoe}
                response: ${shoe.type}

            Right:

                events:
                  - get: Shoe
                    id: path.id
                    orFail: 404
                    as: shoe
                  - when: shoe.stock > 0
                    return: ${shoe}
                    status: 202
                response: ${shoe.type}
            """);

    /// <summary>Not a list.</summary>
    public static readonly DiagnosticDescriptor NotAList = new(
        "DIT0547",
        DiagnosticSeverity.Error,
        "Not a list",
        "Items are taken from a list, not from {0}.",
        """
            A `list` yields one, and so does a request's field of a type such as `text[]`.

            Wrong:

                - get: Shoe
                  id: path.id
                  orFail: 404
                  as: shoe
                - forEach: shoe
                  do: [{ log: a shoe }]

            Right:

                - list: Shoe
                  limit: 10
                  as: shoes
                - forEach: shoes
                  do: [{ log: a shoe }]
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotSwitchable, CaseForgotten, SameCase, NotAConstant, DefaultNeverRuns, NotOnEveryPath, TwoShapes, NotAList];
}
