namespace Dittofi.Compiler.Diagnostics;

/// <summary>What the compiler proves about whole programs (DIT07xx).</summary>
internal static class AnalysisDiagnostics
{
    /// <summary>Event can never run.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new(
        "DIT0701",
        DiagnosticSeverity.Error,
        "Event can never run",
        "This event can never run: what stands before it always ends the action.",
        """
            Events after a `fail` or a `return`, or after an `if` whose branches all end, are dead.

            Wrong:

                - fail: 409
                - log: never

            Right:

                - when: body.stock == 0
                  fail: 409
                - log: enough
            """);

    /// <summary>Value is never used.</summary>
    public static readonly DiagnosticDescriptor Unused = new(
        "DIT0702",
        DiagnosticSeverity.Warning,
        "Value is never used",
        "'{0}' is never used.",
        """
            A value that nobody reads is work for nothing, or the sign of a wrong name elsewhere.

            Wrong:

                events:
                  - get: Shoe
                    id: path.id
                    as: shoe
                response: ${path.id}

            Right:

                events:
                  - get: Shoe
                    id: path.id
                    as: shoe
                response: ${shoe}
            """);

    /// <summary>List has no limit.</summary>
    public static readonly DiagnosticDescriptor Unbounded = new(
        "DIT0703",
        DiagnosticSeverity.Warning,
        "List has no limit",
        "This list has no 'limit' and stops at 1,000 rows.",
        """
            A bound of your own says how much a caller may cost.

            Wrong:

                - list: Shoe
                  as: shoes

            Right:

                - list: Shoe
                  limit: 50
                  as: shoes
            """);

    /// <summary>Response can never be given.</summary>
    public static readonly DiagnosticDescriptor ResponseNeverGiven = new(
        "DIT0704",
        DiagnosticSeverity.Error,
        "Response can never be given",
        "'{0}' always ends before, so this response can never be given.",
        """
            An action whose events always end it, by `fail` or `return`, answers nothing else.

            Wrong:

                events:
                  - fail: 410
                response: ${body.type}

            Right:

                events:
                  - when: body.stock == 0
                    fail: 410
                response: ${body.type}
            """);

    /// <summary>Action is never called.</summary>
    public static readonly DiagnosticDescriptor NeverCalled = new(
        "DIT0705",
        DiagnosticSeverity.Warning,
        "Action is never called",
        "'{0}' has no trigger, and no action calls it.",
        """
            What nobody runs is the sign of a forgotten `trigger`, or of a forgotten `call`.

            Wrong:

                Greet: { events: [{ log: hello }] }
                CreateShoe: { trigger: { endpoint: CreateShoe }, status: 204 }

            Right:

                Greet: { events: [{ log: hello }] }
                CreateShoe: { trigger: { endpoint: CreateShoe }, events: [{ call: Greet }] }
            """);

    /// <summary>Statement in a loop.</summary>
    public static readonly DiagnosticDescriptor DatabaseInLoop = new(
        "DIT0706",
        DiagnosticSeverity.Warning,
        "Statement in a loop",
        "This '{0}' goes to the database once for every item; {1}.",
        """
            A hundred items are a hundred round trips. It is a warning: some loops cannot be had otherwise.

            Wrong:

                - forEach: shoes
                  item: old
                  do:
                    - update: Shoe
                      id: old.id
                      set: { status: sold }

            Right:

                - update: Shoe
                  where: row.stock == 0
                  set: { status: sold }
            """);

    /// <summary>Waits in a transaction.</summary>
    public static readonly DiagnosticDescriptor LingersInTransaction = new(
        "DIT0721",
        DiagnosticSeverity.Error,
        "Waits in a transaction",
        "'{0}' would keep the action's transaction open while it waits; move it to the start of the action, before every other event.",
        """
            A transaction holds what others wait for; on SQLite it holds every write of the service.

            Wrong:

                events:
                  - create: Shoe
                    set: { type: left }
                  - sleep: 2s
                  - create: Shoe
                    set: { type: right }

            Right:

                events:
                  - sleep: 2s
                  - create: Shoe
                    set: { type: left }
                  - create: Shoe
                    set: { type: right }
            """);

    /// <summary>Secret leaves the service.</summary>
    public static readonly DiagnosticDescriptor SecretLeaves = new(
        "DIT0720",
        DiagnosticSeverity.Error,
        "Secret leaves the service",
        "This holds the secret 'settings.{0}', which must not be answered, logged, stored or handed on.",
        """
            What is made from a secret is one too, also behind a variable. A comparison may look at it, and so may `sha256` and `hmac`, whose results do not give it away.

            Wrong:

                # apiKey: { type: text, secret: true }
                - log: The key is ${settings.apiKey}

            Right:

                # apiKey: { type: text, secret: true }
                - when: header.key != settings.apiKey
                  fail: 403
            """);

    /// <summary>Request chooses where its client is sent.</summary>
    public static readonly DiagnosticDescriptor OpenRedirect = new(
        "DIT0707",
        DiagnosticSeverity.Error,
        "Request chooses where its client is sent",
        "The request chooses the host of this redirect, so that a link to the service could lead anywhere.",
        """
            Who makes a link to the service would choose where it leads, under the name of the service. Write the start of the address out, or take the whole of it from a row that only the owner of the service writes. What stands behind the host is encoded, each value as one segment.

            Wrong:

                redirect: ${query.next}

            Right:

                redirect: /account/${query.page}
            """);

    /// <summary>No index serves it.</summary>
    public static readonly DiagnosticDescriptor Unindexed = new(
        "DIT0708",
        DiagnosticSeverity.Warning,
        "No index serves it",
        "No index serves this {0} by '{1}', so that every row of {2} is read; give {2} '{3}'.",
        """
            An index answers what its first properties are compared with or sorted by; the id, every `unique` and every relation has one.
            One that serves a filter by equality is enough, whatever else is asked of the few rows that are left; of `||` each side wants one. What an index helps little (booleans, parts of texts, computed values, sorts by what other rows hold) is not reported.
            A filter by what a related row holds wants an index there; rows that belong to a row are looked up by their relation. Only a relation of a table that others made (`managed: false`) has none by itself: `indexes` says what such a table has, so make it there first.
            The line that is named holds the indexes that are there and those that all findings about the model want.

            Wrong:

                # an action lists shoes with `orderBy: price`
                Shoe:
                  properties: { name: text(80), price: integer }

            Right:

                # an action lists shoes with `orderBy: price`
                Shoe:
                  properties: { name: text(80), price: integer }
                  indexes: [price]
            """);

    /// <summary>Answer cannot be kept.</summary>
    public static readonly DiagnosticDescriptor CachedEffect = new(
        "DIT0709",
        DiagnosticSeverity.Error,
        "Answer cannot be kept",
        "'{0}' keeps its answers, but {1}.",
        """
            A kept answer is given to whoever asks with the same variables, and the action does not run for it. What it writes would be left out, and what it knows of one request would be told to another.

            Wrong:

                endpoints:
                  GetVisits: { method: GET, path: /v1/visits, cache: 30s }
                actions:
                  GetVisits:
                    trigger: { endpoint: GetVisits }
                    response: ${request.clientIp}

            Right:

                endpoints:
                  GetVisits: { method: GET, path: /v1/visits }
                actions:
                  GetVisits:
                    trigger: { endpoint: GetVisits }
                    response: ${request.clientIp}
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        Unreachable,
        Unused,
        Unbounded,
        ResponseNeverGiven,
        NeverCalled,
        DatabaseInLoop,
        OpenRedirect,
        Unindexed,
        CachedEffect,
        SecretLeaves,
        LingersInTransaction,
    ];
}
