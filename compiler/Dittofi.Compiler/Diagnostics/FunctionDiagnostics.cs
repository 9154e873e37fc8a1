namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with calls of functions (DIT04xx).</summary>
internal static class FunctionDiagnostics
{
    /// <summary>Arguments do not fit.</summary>
    public static readonly DiagnosticDescriptor WrongArguments = new(
        "DIT0424",
        DiagnosticSeverity.Error,
        "Arguments do not fit",
        "It is called as {0}, but has {1} here.",
        """
            What stands in brackets may be left out. A named argument is written out as `true` or `false`, behind the others. The reference lists every function.

            Wrong:

                when: body.count.clamp(10) > 5

            Right:

                when: body.count.clamp(0, 10) > 5
            """);

    /// <summary>Argument has another type.</summary>
    public static readonly DiagnosticDescriptor WrongArgument = new(
        "DIT0425",
        DiagnosticSeverity.Error,
        "Argument has another type",
        "The {0} of '{1}' must be {2}, but this is {3}.",
        """
            Arguments are checked as everything else. What is computed of each element of a list is a lambda: a name, `=>`, and an expression.

            Wrong:

                response: ${shoes.select('type')}

            Right:

                response: ${shoes.select(x => x.type)}
            """);

    /// <summary>Elements do not fit.</summary>
    public static readonly DiagnosticDescriptor WrongReceiver = new(
        "DIT0426",
        DiagnosticSeverity.Error,
        "Elements do not fit",
        "'{0}' does not work on {1}.",
        """
            A sum is of numbers, the least and the greatest are of values that have an order and are always there, `join` is of texts, `distinct` and `contains` are of values that compare. A lambda says what is computed of each element.

            Wrong:

                response: ${shoes.sum()}

            Right:

                response: ${shoes.sum(x => x.price)}
            """);

    /// <summary>Pattern or form cannot be used.</summary>
    public static readonly DiagnosticDescriptor BadText = new(
        "DIT0427",
        DiagnosticSeverity.Error,
        "Pattern or form cannot be used",
        "The {0} of '{1}' cannot be used: {2}.",
        """
            A regular expression must be one that never backtracks, so that no text can make it run forever: no look-around and no back references. A form of dates and times is made of `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss`, `fff`, punctuation, and words in quotes.

            Wrong:

                when: body.type.matches('(a+)\\1')

            Right:

                when: body.type.matches('a+b')
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        WrongArguments,
        WrongArgument,
        WrongReceiver,
        BadText,
    ];
}
