namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with rows that are tied or parted (DIT058x).</summary>
internal static class LinkDiagnostics
{
    /// <summary>Not a many-to-many relation.</summary>
    public static readonly DiagnosticDescriptor NotManyToMany = new(
        "DIT0580",
        DiagnosticSeverity.Error,
        "Not a many-to-many relation",
        "'{0}' is no many-to-many relation of a row.",
        """
            `link` and `unlink` take a row that an event has found or made, and one of its `manyToMany` relations.
            Rows that belong to it by `many … via` are tied by an `update` of their own relation.

            Wrong:

                - link: shoe.type
                  to: ${tag}

            Right:

                - link: shoe.tags
                  to: ${tag}
            """);

    /// <summary>Nothing to tie.</summary>
    public static readonly DiagnosticDescriptor NotLinkable = new(
        "DIT0581",
        DiagnosticSeverity.Error,
        "Nothing to tie",
        "This is {0}; a row of {1}, its id, or a list of either is expected here.",
        """
            A relation ties rows of the model that it names.

            Wrong:

                - link: shoe.tags
                  to: ${tag.name}

            Right:

                - link: shoe.tags
                  to: ${tag}
            """);

    /// <summary>Cannot be set here.</summary>
    public static readonly DiagnosticDescriptor NotSet = new(
        "DIT0582",
        DiagnosticSeverity.Error,
        "Rows cannot be set here",
        "'{0}' stands for rows of {1}, which this does not set.",
        """
            A `manyToMany` is set where one row is written: in `create`, in `upsert`, and in an `update` with `id`.
            Rows that belong to it by `many … via` say so themselves, and many rows are tied one by one, with `link`.

            Wrong:

                - update: Shoe
                  where: row.type == 'boot'
                  set: { tags: "${body.tags}" }

            Right:

                - update: Shoe
                  id: path.id
                  set: { tags: "${body.tags}" }
            """);

    /// <summary>Version out of place.</summary>
    public static readonly DiagnosticDescriptor NoVersion = new(
        "DIT0583",
        DiagnosticSeverity.Error,
        "Version out of place",
        "'ifMatch' {0}.",
        """
            A write by version goes through only where the row has not been written since; the property counts its writes.

            Wrong:

                - delete: Shoe
                  where: shoe.stock == 0
                  ifMatch: 3

            Right:

                # Shoe: version: { type: integer, auto: version }
                - delete: Shoe
                  id: path.id
                  ifMatch: 3
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotManyToMany, NotLinkable, NotSet, NoVersion];
}
