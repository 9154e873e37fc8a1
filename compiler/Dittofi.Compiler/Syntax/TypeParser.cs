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
        foreach (var part in text.Split(','))
        {
            var trimmed = part.Trim();
            var lead = part.Length - part.TrimStart().Length;
            arguments.Add(new NameSyntax(trimmed, scalar.SpanOf(start + position + lead, trimmed.Length)));
            position += part.Length + 1;
        }

        return arguments.ToImmutable();
    }
}
