namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with what is read of rows (DIT064x, DIT065x).</summary>
internal static class SelectDiagnostics
{
    /// <summary>Cannot be read of a row.</summary>
    public static readonly DiagnosticDescriptor NotShown = new(
        "DIT0640",
        DiagnosticSeverity.Error,
        "Cannot be read of a row",
        "This is {0}; {1}.",
        """
            A field of a `select` is a single value, a list of single values (`article.tags.select(t => t.name)`), or a map with `of` that says what is read of related rows.

            Wrong:

                - list: Article
                  select: { tags: "${article.tags}" }
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: { tags: "${article.tags.select(t => t.name)}" }
                  limit: 10
                  as: articles
            """);

    /// <summary>Not related to the row.</summary>
    public static readonly DiagnosticDescriptor NotRelated = new(
        "DIT0641",
        DiagnosticSeverity.Error,
        "Not related to the row",
        "'of' names a relation of the row or rows that belong to it; this is {0}.",
        """
            `of` leads from the row at hand to another, or to the rows that belong to it, all or those that meet a condition.

            Wrong:

                - list: Article
                  select: { author: { of: "${article.author.name}", fields: { name: "${author.name}" } } }
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: { author: { of: "${article.author}", fields: { name: "${author.name}" } } }
                  limit: 10
                  as: articles
            """);

    /// <summary>Nothing is read.</summary>
    public static readonly DiagnosticDescriptor Nothing = new(
        "DIT0642",
        DiagnosticSeverity.Error,
        "Nothing is read of the row",
        "{0} has no field.",
        """
            What is read of a row are its `fields`, each with a value, and `properties`, whose names they keep.

            Wrong:

                - list: Article
                  select: { author: { of: "${article.author}" } }
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: { author: { of: "${article.author}", properties: [name] } }
                  limit: 10
                  as: articles
            """);

    /// <summary>One row has no order.</summary>
    public static readonly DiagnosticDescriptor NothingToSort = new(
        "DIT0643",
        DiagnosticSeverity.Error,
        "One row has no order",
        "'orderBy' sorts rows that belong to a row; 'of' leads to one row.",
        """
            A relation leads to one row, or to none.

            Wrong:

                - list: Article
                  select: { author: { of: "${article.author}", properties: [name], orderBy: name } }
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: { author: { of: "${article.author}", properties: [name] } }
                  limit: 10
                  as: articles
            """);

    /// <summary>Too much is read of a row.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "DIT0644",
        DiagnosticSeverity.Error,
        "Too much is read of a row",
        "This reads {0}; at most {1} are allowed.",
        """
            Each relation that is followed is a join, and each list a statement of its own; databases take only so many of them. Read less, or in two events.

            Wrong:

                - list: Article
                  select: ArticleWithEverything     # shows 60 related rows, by way of the views in it
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: ArticleCard
                  limit: 10
                  as: articles
            """);

    /// <summary>Another row decides.</summary>
    public static readonly DiagnosticDescriptor OtherRow = new(
        "DIT0645",
        DiagnosticSeverity.Error,
        "List depends on another row",
        "Rows that belong to another row, or their order, cannot depend on the row at hand.",
        """
            A list is read in one statement for all rows, which knows its own rows and, in `where` and `select`, those that they belong to.

            Wrong:

                - list: Article
                  select: { newer: "${article.author.articles.where(a => a.id > article.id).select(a => a.title)}" }
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: { newer: "${article.author.articles.where(a => a.isOpen).select(a => a.title)}" }
                  limit: 10
                  as: articles
            """);

    /// <summary>View is unknown.</summary>
    public static readonly DiagnosticDescriptor UnknownView = new(
        "DIT0646",
        DiagnosticSeverity.Error,
        "View is unknown",
        "There is no view named '{0}'.",
        """
            `select` takes a map of fields, or the name of a view, which has them.

            Wrong:

                - list: Article
                  select: Card
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: ArticleCard
                  limit: 10
                  as: articles
            """);

    /// <summary>View shows itself.</summary>
    public static readonly DiagnosticDescriptor ViewCycle = new(
        "DIT0647",
        DiagnosticSeverity.Error,
        "View shows itself",
        "The view '{0}' shows itself, by way of what it shows.",
        """
            A view that showed itself would have no end.

            Wrong:

                views:
                  ArticleCard:
                    of: Article
                    fields: { author: { view: Profile, of: "${article.author}" } }
                  Profile:
                    of: Author
                    fields: { articles: { view: ArticleCard, of: "${author.articles}" } }

            Right:

                views:
                  ArticleCard:
                    of: Article
                    fields: { author: { view: Profile, of: "${article.author}" } }
                  Profile:
                    of: Author
                    fields: { articles: "${author.articles.count()}" }
            """);

    /// <summary>View of another model.</summary>
    public static readonly DiagnosticDescriptor OtherModel = new(
        "DIT0648",
        DiagnosticSeverity.Error,
        "View of another model",
        "'{0}' is a view of {1}, and the rows are those of {2}.",
        """
            A view shows rows of the model that its `of` names.

            Wrong:

                - list: Author
                  select: ArticleCard
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  select: ArticleCard
                  limit: 10
                  as: articles
            """);

    /// <summary>A view, or fields.</summary>
    public static readonly DiagnosticDescriptor ViewAndFields = new(
        "DIT0649",
        DiagnosticSeverity.Error,
        "A view, or fields",
        "'{0}' stands beside 'view', which has fields of its own.",
        """
            What is read of a row is what a view says, or what stands in place.

            Wrong:

                - list: Author
                  select: { articles: { view: ArticleCard, of: "${author.articles}", properties: [id] } }
                  limit: 10
                  as: articles

            Right:

                - list: Author
                  select: { articles: { view: ArticleCard, of: "${author.articles}" } }
                  limit: 10
                  as: articles
            """);

    /// <summary>Select and include.</summary>
    public static readonly DiagnosticDescriptor SelectAndInclude = new(
        "DIT0650",
        DiagnosticSeverity.Error,
        "Both select and include",
        "'select' says all that is read of a row; 'include' adds to the row as it is.",
        """
            `include` reads rows as they are, with related ones; `select` says which fields are read, and of related rows too.

            Wrong:

                - list: Article
                  select: ArticleCard
                  include: [author]
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  include: [author]
                  limit: 10
                  as: articles
            """);

    /// <summary>No relation.</summary>
    public static readonly DiagnosticDescriptor NotIncluded = new(
        "DIT0651",
        DiagnosticSeverity.Error,
        "No relation to include",
        "'{0}' is no relation of {1}.",
        """
            `include` names relations of the model, to one row or to many.

            Wrong:

                - list: Article
                  include: [title]
                  limit: 10
                  as: articles

            Right:

                - list: Article
                  include: [author, tags]
                  limit: 10
                  as: articles
            """);

    /// <summary>No row to select from.</summary>
    public static readonly DiagnosticDescriptor NoRow = new(
        "DIT0652",
        DiagnosticSeverity.Error,
        "No row to select from",
        "This says what the result holds of one row; {0}.",
        """
            A write that knows its row (`create`, `upsert`, `update` by `id`) yields what its `select` or `include` reads of it, by `as`.

            Where it writes many, a `list` behind it reads them.

            Wrong:

                - update: Article
                  where: article.title == 'draft'
                  set: { title: live }
                  select: ArticleCard
                  as: articles

            Right:

                - update: Article
                  id: 1
                  set: { title: live }
                  select: ArticleCard
                  orFail: 404
                  as: articles
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotShown, NotRelated, Nothing, NothingToSort, TooLarge, OtherRow, UnknownView, ViewCycle, OtherModel, ViewAndFields, SelectAndInclude, NotIncluded, NoRow];
}
