using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads the text of a type: <c>word</c>, <c>word(a, b)</c>, either with <c>[]</c> or <c>?</c> behind.</summary>
internal static class TypeParser
{
    /// <summary>The type in a stretch of a scalar, or null when it cannot be read (then that is reported).</summary>
    public static TypeSyntax? Parse(YamlScalar scalar, int start, int length, DiagnosticBag diagnostics)
    {
        var text = scalar.Value.Substring(start, length);
        var offset = text.Length - text.TrimStart().Length;
        text = text.Trim();
        start += offset;
        var span = scalar.SpanOf(start, text.Length);

        var isOptional = text.EndsWith('?');
        var rest = (isOptional ? text[..^1] : text).TrimEnd();
        var isList = rest.EndsWith("[]", StringComparison.Ordinal);
        rest = (isList ? rest[..^2] : rest).TrimEnd();

        var open = rest.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? rest : rest[..open]).TrimEnd();
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit))
        {
            diagnostics.Report(SyntaxDiagnostics.BadType, span, text, "it must start with a word of letters and digits");
            return null;
        }

        if (open >= 0 && !rest.EndsWith(')'))
        {
            diagnostics.Report(SyntaxDiagnostics.BadType, span, text, "its closing parenthesis is missing");
            return null;
        }

        var arguments = open < 0 ? (ImmutableArray<NameSyntax>?)null : Arguments(scalar, start + open + 1, rest[(open + 1)..^1]);
        return new TypeSyntax(span, new NameSyntax(name, scalar.SpanOf(start, name.Length)), arguments, isOptional, isList);
    }

    private static ImmutableArray<NameSyntax> Arguments(YamlScalar scalar, int start, string text)
    {
        var arguments = ImmutableArray.CreateBuilder<NameSyntax>();
        var position = 0;
        while (position <= text.Length)
        {
            var end = EndOfArgument(text, position);
            var part = text[position..end];
            var trimmed = part.Trim();
            var lead = part.Length - part.TrimStart().Length;
            var isQuoted = trimmed.Length > 1 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0];
            arguments.Add(new NameSyntax(isQuoted ? trimmed[1..^1] : trimmed, scalar.SpanOf(start + position + lead, trimmed.Length)));
            position = end + 1;
        }

        return arguments.ToImmutable();
    }

    // Quotes keep a comma inside an enum's value: enum(small, "wide, high").
    private static int EndOfArgument(string text, int start)
    {
        var first = start;
        while (first < text.Length && text[first] == ' ')
        {
            first++;
        }

        var close = first < text.Length && text[first] is '"' or '\'' ? text.IndexOf(text[first], first + 1) : -1;
        var comma = text.IndexOf(',', close < 0 ? start : close);
        return comma < 0 ? text.Length : comma;
    }
}
