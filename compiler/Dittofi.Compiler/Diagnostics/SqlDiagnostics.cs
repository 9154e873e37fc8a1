namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with statements that authors write (DIT057x).</summary>
internal static class SqlDiagnostics
{
    /// <summary>Not one statement.</summary>
    public static readonly DiagnosticDescriptor NotOneStatement = new(
        "DIT0570",
        DiagnosticSeverity.Error,
        "Not one statement",
        "This is not one statement that can run inside an action: {0}.",
        """
            A statement runs inside the action's transaction, so it neither ends it nor changes tables. It reads only, unless `writes: true` says otherwise.

            Wrong:

                - sql: DELETE FROM shoes; DELETE FROM brands
                  writes: true

            Right:

                - sql: DELETE FROM shoes
                  writes: true
                - sql: DELETE FROM brands
                  writes: true
            """);

    /// <summary>Value inside quotes.</summary>
    public static readonly DiagnosticDescriptor ValueInside = new(
        "DIT0571",
        DiagnosticSeverity.Error,
        "Value inside quotes or a comment",
        "A value stands inside {0} here, where nothing can be bound.",
        """
            Every value is a parameter of its own; it is never pasted into the text. `$${` is a literal `${`.

            Wrong:

                - sql: SELECT count(*) AS shoes FROM shoes WHERE type LIKE '${query.type}%'
                  returns: Total

            Right:

                - sql: SELECT count(*) AS shoes FROM shoes WHERE type LIKE ${query.type} || '%'
                  returns: Total
            """);

    /// <summary>Value cannot be bound.</summary>
    public static readonly DiagnosticDescriptor NotBindable = new(
        "DIT0572",
        DiagnosticSeverity.Error,
        "Value cannot be bound",
        "{0} cannot be a parameter of a statement; single values and lists of them can.",
        """
            A row or a record goes field by field.

            Wrong:

                - sql: INSERT INTO notes (text) VALUES (${body})
                  writes: true

            Right:

                - sql: INSERT INTO notes (text) VALUES (${body.note})
                  writes: true
            """);

    /// <summary>Rows have no type.</summary>
    public static readonly DiagnosticDescriptor NoRows = new(
        "DIT0573",
        DiagnosticSeverity.Error,
        "Rows have no type",
        "A statement that reads says by 'returns' what its rows are.",
        """
            The rows of a statement are read into a record of `types`, by the names of its columns.

            Wrong:

                - sql: SELECT count(*) AS shoes FROM shoes
                  as: total

            Right:

                # types: { Total: { shoes: long } }
                - sql: SELECT count(*) AS shoes FROM shoes
                  returns: Total
                  as: total
            """);

    /// <summary>Rows cannot be read into it.</summary>
    public static readonly DiagnosticDescriptor NotRows = new(
        "DIT0574",
        DiagnosticSeverity.Error,
        "Rows cannot be read into the type",
        "Rows are read into a record of 'types' whose fields are single values; {0}.",
        """
            One column makes one field. A model's rows come by `get` and `list`.

            Wrong:

                - sql: SELECT count(*) FROM shoes
                  returns: long

            Right:

                # types: { Total: { shoes: long } }
                - sql: SELECT count(*) AS shoes FROM shoes
                  returns: Total
            """);

    /// <summary>No text for the database.</summary>
    public static readonly DiagnosticDescriptor NoText = new(
        "DIT0575",
        DiagnosticSeverity.Error,
        "No text for the database",
        "The project uses {0}, for which there is no text here.",
        """
            A statement is one text, or one for each database that the project may use.

            Wrong:

                # database: sqlite
                - sql: { postgresql: "SELECT now() AS instant" }
                  returns: Moment

            Right:

                # database: sqlite
                - sql:
                    postgresql: SELECT now() AS instant
                    sqlite: SELECT ${now()} AS instant
                  returns: Moment
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotOneStatement, ValueInside, NotBindable, NoRows, NotRows, NoText];
}
