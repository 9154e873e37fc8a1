using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Expressions;

/// <summary>Has Roslyn parse an expression, under limits that keep the tree shallow.</summary>
internal static class ExpressionParser
{
    private const int MostCharacters = 4_000;
    private const int MostTokens = 600;

    // What C#'s lexer says of a number that it cannot hold, or that is none: CS0594, CS1021; CS0595, CS1013.
    private static readonly string[] BadNumbers = ["CS0594", "CS1021", "CS0595", "CS1013"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, Microsoft.CodeAnalysis.DocumentationMode.None);

    /// <summary>The tree, or null when the text is no expression (then an error has been reported).</summary>
    public static ParsedExpression? Parse(ExpressionText text, DiagnosticBag diagnostics)
    {
        var characters = text.Text;
        if (string.IsNullOrWhiteSpace(characters))
        {
            diagnostics.Report(ExpressionDiagnostics.Unreadable, text.Span, "it is empty");
            return null;
        }

        var rewritten = RewrittenExpression.From(characters);
        if (characters.Length > MostCharacters || SyntaxFactory.ParseTokens(rewritten.Text).Take(MostTokens + 1).Count() > MostTokens)
        {
            diagnostics.Report(
                ExpressionDiagnostics.TooLong,
                text.Span,
                MostCharacters.ToString(CultureInfo.InvariantCulture),
                MostTokens.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        var root = SyntaxFactory.ParseExpression(rewritten.Text, 0, Options, consumeFullText: true);
        var parsed = new ParsedExpression(root, text, rewritten);
        return ReportErrors(parsed, diagnostics) ? null : parsed;
    }

    private static bool ReportErrors(ParsedExpression parsed, DiagnosticBag diagnostics)
    {
        var error = parsed.Root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        if (error is null)
        {
            return false;
        }

        var span = error.Location.SourceSpan;
        if (BadNumbers.Contains(error.Id))
        {
            var number = parsed.Root.FindToken(span.Start).Span;
            var place = parsed.SpanOf(number.Start, number.Length);
            diagnostics.Report(ExpressionDiagnostics.BadNumber, place, place.Source.Content.Substring(place.Start, place.Length));
            return true;
        }

        var unexpected = parsed.Root.DescendantTrivia().FirstOrDefault(trivia => Microsoft.CodeAnalysis.CSharpExtensions.IsKind(trivia, SyntaxKind.SkippedTokensTrivia));
        if (unexpected.RawKind != 0 && OperatorWord.At(parsed.Rewritten.Text, unexpected.SpanStart) is { } word)
        {
            diagnostics.ReportWithSuggestion(ExpressionDiagnostics.Unreadable, parsed.SpanOf(word.Start, word.Text.Length), word.Meant, $"'{word.Text}' is no operator");
            return true;
        }

        diagnostics.Report(ExpressionDiagnostics.Unreadable, parsed.SpanOf(span.Start, span.Length), Reason(error, parsed.Rewritten.Text));
        return true;
    }

    // Only the parser's own words are quoted: they hold nothing of the author's but single tokens.
    private static string Reason(Microsoft.CodeAnalysis.Diagnostic error, string text)
    {
        // A name that is a keyword to C# was given an '@', which its author did not write.
        var message = error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.').Replace("'@", "'", StringComparison.Ordinal);
        var start = error.Location.SourceSpan.Start;
        return start >= text.Length ? "it ends too early" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
