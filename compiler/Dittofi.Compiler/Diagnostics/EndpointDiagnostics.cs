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

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ReservedPath];
}
