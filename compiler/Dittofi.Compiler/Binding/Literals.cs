using System.Collections;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Binding;

/// <summary>Values written into declarations.</summary>
internal static class Literals
{
    /// <summary>The value of a text, boxed in its C# type; null when it is none of the type.</summary>
    public static object? Parse(string text, TypeSymbol type) => type switch
    {
        // A value of a declared type is stored, and must fit its digits; only arithmetic has more.
        ScalarType scalar => scalar.Definition.ParseLiteral(text, scalar.Definition is DecimalDefinition ? DecimalDefinition.Sized(scalar) : scalar),
        EnumType choice => choice.Values.Contains(text) ? text : null,
        _ => null,
    };

    /// <summary>Whether a value keeps rules.</summary>
    public static bool Keeps(object value, ValueRules rules) =>
        (value is not string text || KeepsText(text, rules))
        && (rules.Min is not { } min || Comparer.Default.Compare(value, min) >= 0)
        && (rules.Max is not { } max || Comparer.Default.Compare(value, max) <= 0)
        && (rules.OneOf.IsEmpty || rules.OneOf.Contains(value));

    /// <summary>The value, but where it is a literal that breaks rules, which is reported.</summary>
    public static BoundExpression Check(BoundExpression value, string name, ValueRules rules, DiagnosticBag diagnostics)
    {
        if (value is not BoundLiteral { Value: { } literal } || Keeps(literal, rules))
        {
            return value;
        }

        diagnostics.Report(ExpressionDiagnostics.BadLiteral, value.Span, value.Span.Source.Content.Substring(value.Span.Start, value.Span.Length), name, "a value that keeps its rules");
        return new BoundError(value.Span);
    }

    private static bool KeepsText(string text, ValueRules rules)
    {
        var length = text.EnumerateRunes().Count();
        return (rules.MinLength is not { } least || length >= least)
            && (rules.MaxLength is not { } most || length <= most)
            && rules.Patterns.All(pattern => WholeMatch.IsMatch(text, pattern));
    }
}
