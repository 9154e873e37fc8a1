using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds which sites may call.</summary>
internal sealed class CorsBinder(DiagnosticBag diagnostics)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The rule; null where there is none, or none may call.</summary>
    public CorsRule? Bind(CorsSyntax? syntax)
    {
        if (syntax is null || syntax.Origins.IsEmpty)
        {
            return null;
        }

        var credentials = syntax.Credentials?.Value;
        if (credentials is not (null or "true" or "false"))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, syntax.Credentials?.Span ?? syntax.Span, credentials, "true or false");
        }

        if (credentials == "true" && syntax.Origins.FirstOrDefault(origin => origin.Value == CorsRule.Any) is { } any)
        {
            diagnostics.Report(EndpointDiagnostics.AnySiteWithCredentials, any.Span);
        }

        return new CorsRule(
            [.. syntax.Origins.Where(IsOrigin).Select(origin => origin.Value).Distinct(StringComparer.Ordinal)],
            HeaderNamesOf(syntax.Expose),
            HeaderNamesOf(syntax.Headers),
            credentials == "true",
            BindAge(syntax.MaxAge));
    }

    // As browsers write an origin (RFC 6454, section 6.2): they compare it letter by letter.
    private bool IsOrigin(YamlScalar scalar)
    {
        var text = scalar.Value;
        if (text == CorsRule.Any
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && text == uri.GetLeftPart(UriPartial.Authority)
                && uri.UserInfo.Length == 0
                && uri.Host.All(char.IsAscii)
                && !text.EndsWith(':')))
        {
            return true;
        }

        diagnostics.Report(
            SyntaxDiagnostics.BadValue, scalar.Span, text, "an origin as browsers write it: https://shop.example, with a port only where it is another than usual, and without a path");
        return false;
    }

    private ImmutableArray<string> HeaderNamesOf(ImmutableArray<YamlScalar> scalars)
    {
        foreach (var scalar in scalars.Where(scalar => !HeaderNames.IsToken(scalar.Value)))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, "the name of a header");
        }

        return [.. scalars.Select(scalar => scalar.Value).Where(HeaderNames.IsToken).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private TimeSpan? BindAge(YamlScalar? scalar)
    {
        if (scalar is null || (DurationText.Parse(scalar.Value) is { } age && age <= Longest && age.Ticks % TimeSpan.TicksPerSecond == 0))
        {
            return scalar is null ? null : DurationText.Parse(scalar.Value);
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, "a duration of whole seconds up to 24h, such as 10m");
        return null;
    }
}
