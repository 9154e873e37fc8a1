using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Analysis;

/// <summary>Two rows of <c>seeds</c> that are known by the same values: the second would never be made.</summary>
internal sealed class SeedKeys : IProgramRule
{
    // Dividing by one in full length takes the zeros off the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, BoundEvent>(StringComparer.Ordinal);
        foreach (var bound in program.Seeds?.Body.Events ?? [])
        {
            if (bound.KnownBy is { } row && Key(row) is { } key && !known.TryAdd(key, bound))
            {
                var names = string.Join(", ", row.Values.Select(value => value.Property.Name));
                diagnostics.ReportWithRelated(SettingDiagnostics.SameSeed, row.Values[0].Value.Span, known[key].Head.Span, row.Model.Name, names);
            }
        }
    }

    private static string? Key(KnownRow row)
    {
        var texts = row.Values.Select(value => Text(value.Value)).ToList();
        return texts.Contains(null) ? null : string.Join('\0', texts.Concat(row.Values.Select(value => value.Property.Name)).Prepend(row.Model.Name));
    }

    // What is known only at the start can be the same only where it is written alike.
    private static string? Text(BoundExpression value) => value switch
    {
        BoundConversion conversion => Text(conversion.Operand),
        BoundLiteral { Value: decimal number } => (number / One).ToString(CultureInfo.InvariantCulture),
        BoundLiteral { Value: DateTimeOffset instant } => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        BoundLiteral { Value: TimeOnly time } => time.Ticks.ToString(CultureInfo.InvariantCulture),
        BoundLiteral { Value: { } literal } => Convert.ToString(literal, CultureInfo.InvariantCulture),
        _ => NullFlow.PathOf(value) is { } path ? "${" + path : null,
    };
}
