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

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ReservedPath, TypedTwice, HeldAction];
}
