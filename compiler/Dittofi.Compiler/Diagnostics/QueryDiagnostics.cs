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

                where: shoe.price / 3 > 10

            Right:

                where: shoe.price > 10 * 3
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

    /// <summary>Several rows may fit.</summary>
    public static readonly DiagnosticDescriptor NotUnique = new(
        "DIT0603",
        DiagnosticSeverity.Warning,
        "Several rows may fit",
        "Several rows of {0} may meet this condition; 'get' takes the one with the lowest id.",
        """
            `get` reads one row. Conditions that fix no unique, such as the id, may fit several, and which of them is meant is a guess: the lowest id is taken. Say which row it is, or read all of them with `list`.

            Wrong:

                - get: Shoe
                  where: shoe.type == body.type
                  as: shoe

            Right:

                - list: Shoe
                  where: shoe.type == body.type
                  orderBy: [-price]
                  limit: 1
                  as: shoes
            """);

    /// <summary>Rule cannot be held.</summary>
    public static readonly DiagnosticDescriptor RuleNotHeld = new(
        "DIT0604",
        DiagnosticSeverity.Error,
        "Rule cannot be held",
        "The database computes this value, and cannot check the rule of '{0}'.",
        """
            A rule that is a comparison, with a literal, of the value, its length or, of whole numbers, its remainder, or several of these, is a CHECK of the table as well. Any other is checked by the service alone, which must know the value before it is written; and so is every rule of a model that is not `managed`, whose table may have no such CHECK.

            Wrong:

                - update: Shoe
                  id: path.id
                  set: { stock: "${shoe.stock - 1}" }     # rule: (value + 1) / 12 < 10

            Right:

                - update: Shoe
                  id: path.id
                  set: { stock: "${body.stock}" }
            """);

    /// <summary>Property is missing.</summary>
    public static readonly DiagnosticDescriptor AggregateNeedsProperty = new(
        "DIT0610",
        DiagnosticSeverity.Error,
        "Property is missing",
        "'{0}' needs a property: '{1}.price', for example.",
        """
            A sum, a mean, a least and a greatest value are those of a property.

            Wrong:

                - sum: Shoe
                  as: total

            Right:

                - sum: Shoe.price
                  as: total
            """);

    /// <summary>Rows are counted whole.</summary>
    public static readonly DiagnosticDescriptor CountTakesNoProperty = new(
        "DIT0611",
        DiagnosticSeverity.Error,
        "Rows are counted whole",
        "'count' takes a model, not a property: '{0}'.",
        """
            Rows are counted; those that have a value are found by a condition.

            Wrong:

                - count: Shoe.note
                  as: noted

            Right:

                - count: Shoe
                  where: shoe.note != null
                  as: noted
            """);

    /// <summary>Property cannot be computed with.</summary>
    public static readonly DiagnosticDescriptor CannotAggregate = new(
        "DIT0612",
        DiagnosticSeverity.Error,
        "Property cannot be computed with",
        "'{0}' does not work on {1}.",
        """
            Sums and means are of numbers; the least and the greatest are of numbers, texts and times.

            Wrong:

                - sum: Shoe.type
                  as: total

            Right:

                - sum: Shoe.price
                  as: total
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotInQuery,
        AlwaysTrue,
        NotUnique,
        RuleNotHeld,
        AggregateNeedsProperty,
        CountTakesNoProperty,
        CannotAggregate,
    ];
}
