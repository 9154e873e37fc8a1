namespace Dittofi.Compiler.Diagnostics;

/// <summary>Mistakes in what the compiler is to write of a model (DIT035x).</summary>
internal static class ApiDiagnostics
{
    /// <summary>Cannot be offered.</summary>
    public static readonly DiagnosticDescriptor NotOffered = new(
        "DIT0350",
        DiagnosticSeverity.Error,
        "Cannot be offered",
        "'{0}' cannot be {1}: {2}.",
        """
            An API filters and sorts by what it also answers, and by values that can be compared.

            What says `output: false` could be read by asking for it, one value after the other. A property that counts the writes of a row
            (`auto: version`) must not say it where the API changes rows: without it two writers would overwrite each other.

            `filter`, `sort`, `pageSize`, `maxPageSize` and `total` are about lists, and mean nothing where `operations` has no `list`.

            Wrong:

                Shoe:
                  properties:
                    type: text(80)
                    cost: { type: "decimal(12,2)", output: false }
                  api: { filter: [cost] }

            Right:

                Shoe:
                  properties:
                    type: text(80)
                    cost: { type: "decimal(12,2)", output: false }
                  indexes: [type]
                  api: { filter: [type] }
            """);

    /// <summary>Nothing to replace.</summary>
    public static readonly DiagnosticDescriptor NothingToReplace = new(
        "DIT0351",
        DiagnosticSeverity.Error,
        "Nothing to replace",
        "No model's 'api' makes an endpoint '{0}'.",
        """
            `replaces` names what the `api` of a model would make, by the model and what it does.

            These are `Shoe.list`, `Shoe.get`, `Shoe.create`, `Shoe.replace` (PUT), `Shoe.update` (PATCH) and `Shoe.delete`.

            Wrong:

                models:
                  Shoe:
                    properties: { type: text(80) }
                    api: { operations: [list, get] }
                endpoints:
                  DropShoe:
                    method: DELETE
                    path: /shoes/{id:long}
                    replaces: Shoe.delete
                    action:
                      events:
                        - delete: Shoe
                          id: path.id
                      status: 204

            Right:

                models:
                  Shoe:
                    properties: { type: text(80) }
                    api: true
                endpoints:
                  DropShoe:
                    method: DELETE
                    path: /shoes/{id:long}
                    replaces: Shoe.delete
                    action:
                      events:
                        - delete: Shoe
                          id: path.id
                      status: 204
            """);

    /// <summary>A view lacks what its API needs.</summary>
    public static readonly DiagnosticDescriptor ViewLacks = new(
        "DIT0352",
        DiagnosticSeverity.Error,
        "View lacks what its API needs",
        "The view '{0}' does not show {1}.",
        """
            All answers about the rows of an `api` show its `view`, and their headers tell what it shows.

            `create` answers with the `Location` of the new row, which ends with its `id`; where the model counts its writes (`auto: version`), answers about one row have it as `ETag`.

            Wrong:

                models:
                  Shoe:
                    properties: { type: text(80), version: { type: integer, auto: version } }
                    api: { view: ShoeCard }
                views:
                  ShoeCard: { of: Shoe, properties: [id, type] }

            Right:

                models:
                  Shoe:
                    properties: { type: text(80), version: { type: integer, auto: version } }
                    api: { view: ShoeCard }
                views:
                  ShoeCard: { of: Shoe, properties: [id, type, version] }
            """);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotOffered, NothingToReplace, ViewLacks];
}
