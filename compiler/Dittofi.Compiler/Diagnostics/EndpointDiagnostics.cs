namespace Dittofi.Compiler.Diagnostics;

/// <summary>Mistakes in what an endpoint says of its requests (DIT034x).</summary>
internal static class EndpointDiagnostics
{
    /// <summary>Path belongs to the service.</summary>
    public static readonly DiagnosticDescriptor ReservedPath = new(
        "DIT0340",
        DiagnosticSeverity.Error,
        "Path belongs to the service",
        "'{0}' is answered by the service itself; choose another path.",
        """
            Every service tells at `/health/live` whether it runs and at `/health/ready` whether its database answers. Who watches over it asks there, and must not get an answer that means something else.

            Wrong:

                path: /health/live

            Right:

                path: /v1/health
            """);

    /// <summary>Path variable has two types.</summary>
    public static readonly DiagnosticDescriptor TypedTwice = new(
        "DIT0341",
        DiagnosticSeverity.Error,
        "Path variable has two types",
        "The placeholder of '{0}' gives its type already; say it there or under 'path'.",
        """
            `{id:long}` is short for `{id}` with `path: { id: long }`. A variable with rules or a description stands under `path`.

            Wrong:

                path: /v1/shoes/{id:long}
                variables: { path: { id: long } }

            Right:

                path: /v1/shoes/{id:long}
            """);

    /// <summary>Action of an endpoint is run by nothing else.</summary>
    public static readonly DiagnosticDescriptor HeldAction = new(
        "DIT0342",
        DiagnosticSeverity.Error,
        "Action of an endpoint is run by nothing else",
        "The requests of '{0}' run the action that it holds, which takes no '{1}'.",
        """
            An action inside an endpoint is run by its requests. One that others call, or that has another trigger, stands under `actions`.

            Wrong:

                CreateShoe:
                  method: POST
                  path: /v1/shoes
                  action:
                    trigger: { endpoint: CreateShoe }
                    response: 1

            Right:

                CreateShoe:
                  method: POST
                  path: /v1/shoes
                  action:
                    response: 1
            """);

    /// <summary>Header cannot be said.</summary>
    public static readonly DiagnosticDescriptor BadHeader = new(
        "DIT0343",
        DiagnosticSeverity.Error,
        "Header cannot be said",
        "'{0}' cannot be a header of an answer: {1}.",
        """
            A header's name is a token (RFC 9110). The length and the kind of an answer, its date, its cookies and what `cors`, `cache`, `redirect` and `auth` say are the service's own.

            Wrong:

                headers: { Content-Length: 5 }

            Right:

                headers: { X-Total: "${total}" }
            """);

    /// <summary>Redirect has a value.</summary>
    public static readonly DiagnosticDescriptor RedirectWithValue = new(
        "DIT0344",
        DiagnosticSeverity.Error,
        "Redirect has a value",
        "A redirect answers no value: the client goes elsewhere for it.",
        """
            `redirect` stands in place of a response; beside `return` the value is `null`.

            Wrong:

                response: ${shoe}
                redirect: /v1/shoes/${shoe.id}

            Right:

                redirect: /v1/shoes/${shoe.id}
                status: 303
            """);

    /// <summary>Answer is no text.</summary>
    public static readonly DiagnosticDescriptor NoText = new(
        "DIT0345",
        DiagnosticSeverity.Error,
        "Answer is no text",
        "'{0}' answers plain text, but this is {1}.",
        """
            An endpoint with `response: text` answers a text that is always there: of other values, and of those that may be absent, one is made with `${…}` and `??`.

            Wrong:

                response: ${shoe}

            Right:

                response: ${shoe.type} costs ${shoe.price}
            """);

    /// <summary>Method is never cached.</summary>
    public static readonly DiagnosticDescriptor CacheOfWrites = new(
        "DIT0346",
        DiagnosticSeverity.Error,
        "Method is never cached",
        "A {0} request is there for what it does; only the answers of GET can be kept.",
        """
            `cache` gives a kept answer again without running the action. That is right where the request only asks.

            Wrong:

                method: POST
                path: /v1/shoes
                cache: 30s

            Right:

                method: GET
                path: /v1/shoes
                cache: 30s
            """);

    /// <summary>Any site with credentials.</summary>
    public static readonly DiagnosticDescriptor AnySiteWithCredentials = new(
        "DIT0347",
        DiagnosticSeverity.Error,
        "Any site with credentials",
        "With credentials every site would act for its visitors; name the sites that may.",
        """
            `credentials: true` lets the scripts of a site call in the name of whoever visits it. The Fetch standard refuses that for `*`, and so does the compiler.

            Wrong:

                cors: { origins: ["*"], credentials: true }

            Right:

                cors: { origins: ["https://shop.example"], credentials: true }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ReservedPath, TypedTwice, HeldAction, BadHeader, RedirectWithValue, NoText, CacheOfWrites, AnySiteWithCredentials];
}
