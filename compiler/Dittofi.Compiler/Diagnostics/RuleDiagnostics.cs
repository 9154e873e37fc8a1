namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with rules that are expressions (DIT037x).</summary>
internal static class RuleDiagnostics
{
    /// <summary>Rule reads more than its value.</summary>
    public static readonly DiagnosticDescriptor ReadsMore = new(
        "DIT0370",
        DiagnosticSeverity.Error,
        "Rule reads more than its value",
        "'{0}' is not known to a rule: it reads its own value alone, as 'value'.",
        """
            A rule says which values there are, whoever sends or writes them: it knows nothing of the request, the settings or other properties. What depends on those is checked by the action, with `fail`.

            Wrong:

                count: { type: integer, rule: count % 2 == 0 }

            Right:

                count: { type: integer, rule: value % 2 == 0 }
            """);

    /// <summary>Rule changes its mind.</summary>
    public static readonly DiagnosticDescriptor Changes = new(
        "DIT0371",
        DiagnosticSeverity.Error,
        "Rule changes its mind",
        "'{0}' is another value every time, so that what keeps the rule now could break it later.",
        """
            A rule holds for a value for good: it is checked where a request arrives and again wherever a row is written. What depends on the time is checked by the action.

            Wrong:

                day: { type: date, rule: value >= today() }

            Right:

                - when: body.day < today()
                  fail: 422
            """);

    /// <summary>Message does not fit.</summary>
    public static readonly DiagnosticDescriptor BadMessage = new(
        "DIT0372",
        DiagnosticSeverity.Error,
        "Message does not fit",
        "{0}.",
        """
            `message` is what the sender of a value that breaks the `rule` is told: plain words, at most 300 characters. It holds no values, since the sender knows the one that was sent.

            Wrong:

                count: { type: integer, rule: value % 2 == 0, message: "${value} is odd" }

            Right:

                count: { type: integer, rule: value % 2 == 0, message: Must be even. }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ReadsMore, Changes, BadMessage];
}
