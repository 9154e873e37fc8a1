namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with queries (DIT06xx).</summary>
internal static class QueryDiagnostics
{
    /// <summary>Cannot be computed in the database.</summary>
    public static readonly DiagnosticDescriptor NotInQuery = new(
        "DIT0601",
        DiagnosticSeverity.Error,
        "Cannot be computed in the database",
        "{0} cannot be computed in the database by this version.",
        """
            A `where` becomes SQL as a whole, with the answer that C# would give. What SQL cannot give alike on both databases is refused.

            Wrong:

                where: shoe.price / 3 > query.max

            Right:

                where: shoe.price > query.max * 3
            """);

    /// <summary>Condition does not look at the row.</summary>
    public static readonly DiagnosticDescriptor AlwaysTrue = new(
        "DIT0602",
        DiagnosticSeverity.Error,
        "Condition does not look at the row",
        "This condition does not look at the row.",
        """
            A condition that every row passes, or none, is a slip: test the request with `when` or `if` instead.

            Wrong:

                where: query.max > 10

            Right:

                where: shoe.price <= query.max
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotInQuery,
        AlwaysTrue,
    ];
}
