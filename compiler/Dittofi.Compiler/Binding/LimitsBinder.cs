using System.Globalization;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the limits of an endpoint: sizes, rates and durations that are written with their units.</summary>
internal sealed partial class LimitsBinder(DiagnosticBag diagnostics)
{
    // A body is held in memory whole.
    private const int LargestBody = 100 * 1024 * 1024;

    private static readonly TimeSpan ShortestTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(10);

    /// <summary>The limits of an endpoint.</summary>
    /// <param name="syntax">What was written.</param>
    /// <param name="method">The endpoint's method, where it has one that is known.</param>
    public EndpointLimits Bind(LimitsSyntax? syntax, string? method)
    {
        if (syntax is null)
        {
            return EndpointLimits.None;
        }

        if (syntax.Body is { } body && method is "GET" or "DELETE")
        {
            diagnostics.Report(DeclarationDiagnostics.BodyNotAllowed, body.Span, method);
        }

        return new EndpointLimits(BindSize(syntax.Body), BindRate(syntax.Rate), BindTime(syntax.Timeout));
    }

    private int? BindSize(YamlScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (Size().Match(scalar.Value) is { Success: true } match)
        {
            var unit = match.Groups["unit"].Value switch { "MB" => 1024 * 1024, "KB" => 1024, _ => 1 };
            var bytes = long.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) * unit;
            if (bytes <= LargestBody)
            {
                return (int)bytes;
            }
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, "a size from 1B to 100MB, such as 64KB or 5MB");
        return null;
    }

    private RateLimit? BindRate(YamlScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (Rate().Match(scalar.Value) is { Success: true } match)
        {
            var window = match.Groups["unit"].Value switch
            {
                "second" => TimeSpan.FromSeconds(1),
                "minute" => TimeSpan.FromMinutes(1),
                "hour" => TimeSpan.FromHours(1),
                _ => TimeSpan.FromDays(1),
            };
            return new RateLimit(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), window, match.Groups["client"].Success);
        }

        diagnostics.Report(
            SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, "at most 999999 requests per second, minute, hour or day, such as 100/minute per client or 1000/hour");
        return null;
    }

    private TimeSpan? BindTime(YamlScalar? scalar)
    {
        if (scalar is null || (DurationText.Parse(scalar.Value) is { } time && time >= ShortestTime && time <= LongestTime))
        {
            return scalar is null ? null : DurationText.Parse(scalar.Value);
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, "a duration from 100ms to 10m, such as 500ms, 10s or 1m");
        return null;
    }

    [GeneratedRegex(@"\A(?<count>[1-9][0-9]{0,8})(?<unit>B|KB|MB)\z")]
    private static partial Regex Size();

    [GeneratedRegex(@"\A(?<count>[1-9][0-9]{0,5})/(?<unit>second|minute|hour|day)(?<client> per client)?\z")]
    private static partial Regex Rate();
}
