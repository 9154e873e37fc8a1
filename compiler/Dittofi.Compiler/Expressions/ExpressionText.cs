using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expressions;

/// <summary>The text of an expression inside a scalar.</summary>
/// <param name="Scalar">The scalar that holds it.</param>
/// <param name="Start">Offset of the expression in the scalar's value.</param>
/// <param name="Length">Its length.</param>
internal sealed record ExpressionText(YamlScalar Scalar, int Start, int Length)
{
    /// <summary>A scalar that is an expression as a whole, where it stands bare; a <c>${…}</c> around all of it is taken off.</summary>
    public static ExpressionText Bare(YamlScalar scalar)
    {
        var value = scalar.Value;
        var isWrapped = value.StartsWith("${", StringComparison.Ordinal) && InterpolationScanner.FindEnd(value, 2) == value.Length - 1;
        return isWrapped ? new ExpressionText(scalar, 2, value.Length - 3) : new ExpressionText(scalar, 0, value.Length);
    }

    /// <summary>The characters.</summary>
    public string Text => Scalar.Value.Substring(Start, Length);

    /// <summary>The place of the whole expression.</summary>
    public SourceSpan Span => Scalar.SpanOf(Start, Length);

    /// <summary>The place of a stretch of the expression.</summary>
    public SourceSpan SpanOf(int start, int length) => Scalar.SpanOf(Start + start, length);
}
