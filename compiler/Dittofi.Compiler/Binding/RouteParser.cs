using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// Reads paths: literal segments of unreserved characters (RFC 3986, section 2.3) and whole-segment placeholders, <c>{id}</c> or <c>{id:long}</c>.
/// </summary>
internal sealed class RouteParser
{
    private const int Longest = 500;

    private readonly ImmutableArray<RouteSegment>.Builder _segments = ImmutableArray.CreateBuilder<RouteSegment>();
    private readonly ImmutableArray<FieldSyntax>.Builder _typed = ImmutableArray.CreateBuilder<FieldSyntax>();
    private readonly YamlScalar _scalar;
    private readonly DiagnosticBag _diagnostics;

    private RouteParser(YamlScalar scalar, DiagnosticBag diagnostics) => (_scalar, _diagnostics) = (scalar, diagnostics);

    /// <summary>The path of an endpoint, or null when it is not well formed (then that is reported).</summary>
    public static RoutePath? Parse(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var parser = new RouteParser(scalar, diagnostics);
        return parser.Read() is { } problem ? Report(scalar, problem, diagnostics) : new RoutePath(parser._segments.ToImmutable(), parser._typed.ToImmutable());
    }

    /// <summary>The segments that stand before every path; none when they are not well formed (then that is reported).</summary>
    public static ImmutableArray<RouteSegment> ParseBase(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var parser = new RouteParser(scalar, diagnostics);
        var problem = parser.Read()
            ?? (parser._segments.Count == 0 ? "every path starts with a slash already; leave it out" : null)
            ?? (parser._segments.Any(segment => segment.IsVariable) ? "what stands before every path has no placeholders" : null);
        if (problem is null)
        {
            return parser._segments.ToImmutable();
        }

        Report(scalar, problem, diagnostics);
        return [];
    }

    private static RoutePath? Report(YamlScalar scalar, string problem, DiagnosticBag diagnostics)
    {
        diagnostics.Report(SyntaxDiagnostics.BadPath, scalar.Span, scalar.Value, problem);
        return null;
    }

    private string? Read()
    {
        var path = _scalar.Value;
        if (!path.StartsWith('/'))
        {
            return "it must start with a slash";
        }

        if (path.Length > Longest)
        {
            return "it is longer than 500 characters";
        }

        if (path.Length > 1 && path.EndsWith('/'))
        {
            return "it must not end with a slash";
        }

        var start = 1;
        foreach (var part in path.Length > 1 ? path[1..].Split('/') : [])
        {
            if (ReadSegment(part, start) is { } problem)
            {
                return problem;
            }

            start += part.Length + 1;
        }

        return null;
    }

    private string? ReadSegment(string part, int start)
    {
        var isVariable = part.StartsWith('{') && part.EndsWith('}') && part.Length > 2;
        var colon = isVariable ? part.IndexOf(':', StringComparison.Ordinal) : -1;
        var text = colon > 0 ? part[1..colon] : isVariable ? part[1..^1] : part;
        if (isVariable ? !Names.IsCamelCase(text) : text.Length == 0 || !text.All(IsUnreserved) || text is "." or "..")
        {
            return part.Length == 0 ? "it has an empty segment"
                : part.StartsWith(':') && Names.IsCamelCase(part[1..]) ? $"a placeholder is written {{{part[1..]}}}, not {part}"
                : $"its segment '{part}' is neither plain characters nor one placeholder";
        }

        if (isVariable && _segments.Any(segment => segment.IsVariable && string.Equals(segment.Text, text, StringComparison.OrdinalIgnoreCase)))
        {
            return $"the placeholder '{text}' stands twice";
        }

        _segments.Add(new RouteSegment(text, isVariable));
        if (colon > 0)
        {
            var type = TypeParser.Parse(_scalar, start + colon + 1, part.Length - colon - 2, _diagnostics);
            _typed.Add(new FieldSyntax(new NameSyntax(text, _scalar.SpanOf(start + 1, text.Length)), type, null, null, RulesSyntax.None, null, null, null));
        }

        return null;
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~';
}
