using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>A part of ASP.NET Core that runs for every request, and so is there only where an endpoint asks for it.</summary>
/// <param name="IsAsked">Whether an endpoint asks for it.</param>
/// <param name="Services">Adds its services to the builder.</param>
/// <param name="Use">Puts it into the pipeline.</param>
internal sealed record Middleware(Func<EndpointSymbol, bool> IsAsked, CSharpCode Services, CSharpCode Use)
{
    // In the order in which requests meet them.
    private static readonly ImmutableArray<Middleware> _all =
    [
        new(
            static endpoint => endpoint.Cors is not null,
            CSharpCode.Primary($"builder.Services.AddCors();"),
            CSharpCode.Primary($".UseCors()")),
        new(
            static endpoint => endpoint.Limits.Rate is not null,
            CSharpCode.Primary($"builder.Services.AddRateLimiter(static _ => {{ }});"),
            CSharpCode.Primary($".UseRateLimiter()")),
        new(
            static endpoint => endpoint.Limits.Timeout is not null,
            CSharpCode.Primary($"builder.Services.AddRequestTimeouts();"),
            CSharpCode.Primary($".UseRequestTimeouts()")),
        new(
            static endpoint => endpoint.Cache is not null,
            CSharpCode.Primary($"builder.Services.AddOutputCache(static options => options.UseCaseSensitivePaths = true);"),
            CSharpCode.Primary($".UseOutputCache()")),
    ];

    /// <summary>Those that a program asks for, in the order in which requests meet them.</summary>
    public static ImmutableArray<Middleware> Of(BoundProgram program) =>
        [.. _all.Where(middleware => program.Actions.Any(action => middleware.IsAsked(action.Endpoint)))];
}
