namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the rows and values of an update, a delete or an upsert (DIT053x).</summary>
internal static class WriteDiagnostics
{
    /// <summary>Write without a filter.</summary>
    public static readonly DiagnosticDescriptor NoFilter = new(
        "DIT0530",
        DiagnosticSeverity.Error,
        "Write without a filter",
        "'{0}' needs 'id' or 'where'; say 'where: all' if every row is meant.",
        """
            A filter that was forgotten would touch the whole table.

            Wrong:

                - delete: Shoe

            Right:

                - delete: Shoe
                  where: shoe.price == 0
            """);

    /// <summary>Two filters.</summary>
    public static readonly DiagnosticDescriptor TwoFilters = new(
        "DIT0531",
        DiagnosticSeverity.Error,
        "Two filters",
        "'{0}' takes 'id' or 'where', not both.",
        """
            The id alone finds the row; further conditions go into `where` together with it.

            Wrong:

                - delete: Shoe
                  id: path.id
                  where: shoe.price > 3

            Right:

                - delete: Shoe
                  where: shoe.id == path.id && shoe.price > 3
            """);

    /// <summary>Filter can be switched off.</summary>
    public static readonly DiagnosticDescriptor FilterCanBeSwitchedOff = new(
        "DIT0532",
        DiagnosticSeverity.Error,
        "Filter can be switched off",
        "A request can make this true of every row, so that '{0}' touches the whole table; add a condition on the row, or say 'where: all'.",
        """
            In reads an absent variable drops its condition; in writes that would widen them to all rows.

            Wrong:

                - delete: Shoe
                  where: query.max == null || shoe.price > query.max

            Right:

                - delete: Shoe
                  when: query.max != null
                  where: shoe.price > query.max
            """);

    /// <summary>Nothing is set.</summary>
    public static readonly DiagnosticDescriptor NothingSet = new(
        "DIT0533",
        DiagnosticSeverity.Error,
        "Nothing is set",
        "'{0}' sets no property.",
        """
            A write that changes nothing is most often a slip of indentation.

            Wrong:

                - update: Shoe
                  id: path.id

            Right:

                - update: Shoe
                  id: path.id
                  set: { price: "${body.price}" }
            """);

    /// <summary>No such key.</summary>
    public static readonly DiagnosticDescriptor NoKey = new(
        "DIT0534",
        DiagnosticSeverity.Error,
        "No such key",
        "'{0}' is no 'unique' of {1} whose properties are all required; 'upsert' needs one to know a row by.",
        """
            Without a unique two callers at once would make two rows; and a missing value is the same as no other, so that it finds none.

            Wrong:

                # Shoe has no unique
                - upsert: Shoe
                  on: type
                  set: { type: Sneaker }

            Right:

                # Brand: unique: [name]
                - upsert: Brand
                  on: name
                  set: { name: Northwind }
            """);

    /// <summary>Item without a list.</summary>
    public static readonly DiagnosticDescriptor ItemWithoutEach = new(
        "DIT0535",
        DiagnosticSeverity.Error,
        "Item without a list",
        "'item' names the items of 'each', which is not there.",
        """
            With `each` a `create` makes a row of every item of a list.

            Wrong:

                - create: Shoe
                  item: old
                  set: { type: Sneaker }

            Right:

                - create: Shoe
                  each: shoes
                  item: old
                  set: { type: "${old.type}" }
            """);

    /// <summary>Not a record.</summary>
    public static readonly DiagnosticDescriptor FromNoRecord = new(
        "DIT0536",
        DiagnosticSeverity.Error,
        "Not a record",
        "This is {0}; 'from' takes a record or a row, whose fields are the values.",
        """
            Each field of the record is the value of the property of its name. A single value belongs into `set`.

            Wrong:

                - create: Shoe
                  from: ${body.type}

            Right:

                - create: Shoe
                  from: ${body}
            """);

    /// <summary>Field is no property.</summary>
    public static readonly DiagnosticDescriptor FromNoProperty = new(
        "DIT0537",
        DiagnosticSeverity.Error,
        "Field is no property",
        "{0} has '{1}', for which {2} has no property that can be written.",
        """
            What `from` names is written whole, so that no value of a request is lost in silence. `id`, `createdAt` and what `auto` makes belong to the system.

            Wrong:

                variables: { body: { type: text(80), colour: text } }     # Shoe has no colour
                action:
                  events:
                    - create: Shoe
                      from: ${body}

            Right:

                variables: { body: { type: text(80), colour: text } }
                action:
                  events:
                    - create: Shoe
                      set: { type: "${body.type}" }
            """);

    /// <summary>Field does not fit.</summary>
    public static readonly DiagnosticDescriptor FromDoesNotFit = new(
        "DIT0538",
        DiagnosticSeverity.Error,
        "Field does not fit",
        "{0} does not fit {1}: {2}.",
        """
            Each field of the record fits the property of its name, or `set` gives that property another value.

            Wrong:

                variables: { body: { type: text(80), price: text } }
                action:
                  events:
                    - create: Shoe
                      from: ${body}

            Right:

                variables: { body: { type: text(80), price: text } }
                action:
                  events:
                    - create: Shoe
                      from: ${body}
                      set: { price: "${body.price.toDecimal() ?? 0}" }
            """);

    /// <summary>Sent is out of place.</summary>
    public static readonly DiagnosticDescriptor SentOutOfPlace = new(
        "DIT0539",
        DiagnosticSeverity.Error,
        "Sent is out of place",
        "'sent' {0}.",
        """
            `sent(body)` is what a request gave of its body. An update writes that alone and leaves all else as it is.

            Wrong:

                - create: Shoe
                  from: ${sent(body)}

            Right:

                - update: Shoe
                  id: path.id
                  from: ${sent(body)}
            """);

    /// <summary>Id stays as it is.</summary>
    public static readonly DiagnosticDescriptor IdStays = new(
        "DIT0548",
        DiagnosticSeverity.Error,
        "Id stays as it is",
        "A row of {0} gets its id when it is made, and keeps it.",
        """
            Other rows, and whoever was answered the id, refer to the row by it. A row with another id is another row.

            Wrong:

                # Country: id: text(2)
                - update: Country
                  id: path.code
                  set: { id: "${body.code}", name: "${body.name}" }

            Right:

                - update: Country
                  id: path.code
                  set: { name: "${body.name}" }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NoFilter, TwoFilters, FilterCanBeSwitchedOff, NothingSet, NoKey, ItemWithoutEach, FromNoRecord, FromNoProperty, FromDoesNotFit, SentOutOfPlace, IdStays];
}
