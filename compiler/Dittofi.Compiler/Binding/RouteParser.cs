using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Reads the path of an endpoint: literal segments of unreserved characters (RFC 3986, section 2.3) and whole-segment placeholders.</summary>
internal static class RouteParser
{
    private const int Longest = 500;

    /// <summary>The segments, or null when the path is not well formed (then that is reported).</summary>
    public static ImmutableArray<RouteSegment>? Parse(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var path = scalar.Value;
        var problem = !path.StartsWith('/') ? "it must start with a slash"
            : path.Length > Longest ? "it is longer than 500 characters"
            : path.Length > 1 && path.EndsWith('/') ? "it must not end with a slash"
            : null;
        var segments = ImmutableArray.CreateBuilder<RouteSegment>();
        foreach (var part in problem is null && path.Length > 1 ? path[1..].Split('/') : [])
        {
            problem ??= Problem(part, segments);
        }

        if (problem is null)
        {
            return segments.ToImmutable();
        }

        diagnostics.Report(SyntaxDiagnostics.BadPath, scalar.Span, path, problem);
        return null;
    }

    private static string? Problem(string part, ImmutableArray<RouteSegment>.Builder segments)
    {
        var isVariable = part.StartsWith('{') && part.EndsWith('}') && part.Length > 2;
        var text = isVariable ? part[1..^1] : part;
        if (isVariable ? !Names.IsCamelCase(text) : text.Length == 0 || !text.All(IsUnreserved) || text is "." or "..")
        {
            return part.Length == 0 ? "it has an empty segment"
                : part.StartsWith(':') && Names.IsCamelCase(part[1..]) ? $"a placeholder is written {{{part[1..]}}}, not {part}"
                : $"its segment '{part}' is neither plain characters nor one placeholder";
        }

        if (isVariable && segments.Any(segment => segment.IsVariable && string.Equals(segment.Text, text, StringComparison.OrdinalIgnoreCase)))
        {
            return $"the placeholder '{text}' stands twice";
        }

        segments.Add(new RouteSegment(text, isVariable));
        return null;
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~';
}
