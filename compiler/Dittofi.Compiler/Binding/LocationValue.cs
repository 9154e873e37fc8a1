using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>The value of a header that holds an address: which part of it decides the host, and which is data.</summary>
internal static class LocationValue
{
    private static readonly string[] _schemes = ["https://", "http://"];

    private static readonly FunctionDefinition _segment = new(
        "segment",
        FunctionReceiver.Value,
        FunctionResult.Fixed(TypeTable.Text),
        "The value as one segment of an address.",
        static call => CSharpCode.Primary($"Uri.EscapeDataString({call.Text()})"));

    /// <summary>The value with each text behind the host as one encoded segment (language page, section 13).</summary>
    public static BoundExpression Encoded(BoundExpression value) => value is BoundInterpolation interpolation
        ? interpolation with { Parts = [.. interpolation.Parts.Select((part, index) => index > HostParts(interpolation.Parts).Length - 1 ? Segment(part) : part)] }
        : value;

    /// <summary>Whether a literal start is neither a path nor an address.</summary>
    public static bool IsUnclear(BoundExpression value)
    {
        var start = value switch
        {
            BoundLiteral { Value: string text } => text,
            BoundInterpolation { Parts: [BoundLiteral { Value: string text }, ..] } => text,
            _ => "/",
        };
        return WithoutScheme(start) == start && (!start.StartsWith('/') || start.StartsWith("//", StringComparison.Ordinal) || start.StartsWith("/\\", StringComparison.Ordinal));
    }

    /// <summary>The expressions that can decide where an address leads, whatever stands around them.</summary>
    public static IEnumerable<BoundExpression> Hosts(BoundExpression value) => value switch
    {
        BoundInterpolation interpolation => HostParts(interpolation.Parts).SelectMany(Hosts),
        BoundConditional conditional => Hosts(conditional.First).Concat(Hosts(conditional.Second)),
        BoundCoalesce coalesce => Hosts(coalesce.Left).Concat(Hosts(coalesce.Right)),
        BoundConversion conversion => Hosts(conversion.Operand),
        BoundNonNull nonNull => Hosts(nonNull.Operand),
        BoundLiteral => [],
        _ => IsFree(value.Type) ? [value] : [],
    };

    // The parts up to the slash that ends the host.
    private static ImmutableArray<BoundExpression> HostParts(ImmutableArray<BoundExpression> parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            var text = part is BoundLiteral { Value: string literal } ? literal : null;
            if (text is not null && (count == 0 ? WithoutScheme(text) : text).AsSpan().ContainsAny("/?#\\"))
            {
                break;
            }

            count++;
        }

        return parts[..count];
    }

    private static string WithoutScheme(string text) =>
        _schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme ? text[scheme.Length..] : text;

    // A number, a date or a value of an enum is no address.
    private static bool IsFree(TypeSymbol type) => type.NonOptional is ScalarType { Definition.IsText: true };

    private static BoundExpression Segment(BoundExpression part) => part is not BoundLiteral && part.Type is EnumType or ScalarType { Definition.IsText: true }
        ? new BoundCall(_segment, part, [], false, false, TypeTable.Text, part.Span)
        : part;
}
