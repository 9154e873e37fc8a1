namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the operators and conditions of an expression (DIT04xx).</summary>
internal static class OperatorDiagnostics
{
    /// <summary>Default is never used.</summary>
    public static readonly DiagnosticDescriptor NeverNull = new(
        "DIT0406",
        DiagnosticSeverity.Error,
        "Default is never used",
        "'{0}' is never null, so '{1}' has nothing to do.",
        """
            A default for a value that is always there hides a mistake about its type.

            Wrong:

                type: ${body.type ?? 'none'}     # body.type: text

            Right:

                type: ${body.type}
            """);

    /// <summary>Operator does not fit.</summary>
    public static readonly DiagnosticDescriptor WrongOperands = new(
        "DIT0407",
        DiagnosticSeverity.Error,
        "Operator does not fit",
        "'{0}' does not work on {1} and {2}.",
        """
            Arithmetic works on numbers, `+` also on two texts, `&&`, `||` and `!` on booleans, `<` on values of one ordered type, `==` on values of one type. To put a value into a text, write it as `text ${value}`.

            Wrong:

                where: shoe.price > 'ten'

            Right:

                where: shoe.price > 10
            """);

    /// <summary>Operator does not fit.</summary>
    public static readonly DiagnosticDescriptor WrongOperand = new(
        "DIT0408",
        DiagnosticSeverity.Error,
        "Operator does not fit one operand",
        "'{0}' does not work on {1}.",
        """
            `!` negates a boolean that is always there, `-` a number that is always there.

            Wrong:

                when: "!body.count"

            Right:

                when: body.count == 0
            """);

    /// <summary>Condition is no boolean.</summary>
    public static readonly DiagnosticDescriptor NotBoolean = new(
        "DIT0412",
        DiagnosticSeverity.Error,
        "Condition is no boolean",
        "A condition must be a boolean that is always there, but this is {0}.",
        """
            Nothing counts as true but `true`; an optional boolean must be defaulted first.

            Wrong:

                when: body.note

            Right:

                when: body.note != null
            """);

    /// <summary>Results differ in type.</summary>
    public static readonly DiagnosticDescriptor NoCommonType = new(
        "DIT0416",
        DiagnosticSeverity.Error,
        "Results differ in type",
        "The two results are {0} and {1}, which have no type in common.",
        """
            Both results of `?:`, and both sides of `??`, must fit one type.

            Wrong:

                type: "${body.stock > 0 ? 'many' : 0}"

            Right:

                type: "${body.stock > 0 ? 'many' : 'none'}"
            """);

    /// <summary>Test never differs.</summary>
    public static readonly DiagnosticDescriptor NeverNullTest = new(
        "DIT0420",
        DiagnosticSeverity.Error,
        "Test never differs",
        "One side of '{0}' is null and the other never is.",
        """
            A comparison whose answer is known is a slip about a type.

            Wrong:

                when: body.type == null     # type: text

            Right:

                when: body.note == null     # note: text?
            """);

    /// <summary>Both sides are the same.</summary>
    public static readonly DiagnosticDescriptor SameOperands = new(
        "DIT0421",
        DiagnosticSeverity.Error,
        "Both sides are the same",
        "Both sides of '{0}' are the same.",
        """
            A value compared with itself always gives the same answer.

            Wrong:

                when: body.count == body.count

            Right:

                when: body.count == body.limit
            """);

    /// <summary>Calculation always fails.</summary>
    public static readonly DiagnosticDescriptor ConstantFault = new(
        "DIT0422",
        DiagnosticSeverity.Error,
        "Calculation always fails",
        "'{0}' always fails here: the result has no value.",
        """
            A division by zero, or a result beyond 64 bits or 28 digits, would fail every request.

            Wrong:

                limit: ${10 / 0}

            Right:

                limit: ${10 / 2}
            """);

    /// <summary>Condition never changes.</summary>
    public static readonly DiagnosticDescriptor ConstantCondition = new(
        "DIT0423",
        DiagnosticSeverity.Error,
        "Condition never changes",
        "This condition looks at nothing that changes.",
        """
            A condition of constants always gives the same answer, so one of its branches is dead.

            Wrong:

                when: 1 == 1

            Right:

                when: body.count == 1
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NeverNull,
        WrongOperands,
        WrongOperand,
        NotBoolean,
        NoCommonType,
        NeverNullTest,
        SameOperands,
        ConstantFault,
        ConstantCondition,
    ];
}
