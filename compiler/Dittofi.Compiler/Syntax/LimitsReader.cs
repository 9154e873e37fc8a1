using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads the limits of an endpoint (language page, section 4).</summary>
internal static class LimitsReader
{
    /// <summary>The keys of <c>limits</c>.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("body", KeyShape.Text, "The most that a body may hold, from `1B` to `100MB` (a kilobyte has 1,024); more is 413.", Default: "1MB"),
        new("rate", KeyShape.Text, "How many requests in a second, a minute, an hour or a day, of each client or of all: `100/minute per client`, `1000/hour`; more are 429."),
        new("timeout", KeyShape.Text, "How long a request may take, from `100ms` to `10m`; then it is cancelled and answered 504."),
    ];

    /// <summary>The limits of an entry; null when there are none.</summary>
    public static LimitsSyntax? Read(YamlEntry? entry, string endpoint, DiagnosticBag diagnostics) =>
        entry is not null && MappingReader.Open(entry.Value, $"the limits of {endpoint}", entry.Key.Span, Keys, diagnostics) is { } reader
            ? new LimitsSyntax(reader.Scalar("body"), reader.Scalar("rate"), reader.Scalar("timeout"))
            : null;
}
