using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A property and the value that it is set to.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The value.</param>
/// <param name="Sent">Whether the request gave the value, without which the property stays as it is; null where it is always set.</param>
internal sealed record PropertyValue(PropertySymbol Property, BoundExpression Value, BoundSent? Sent = null)
{
    /// <summary>What setting it evaluates.</summary>
    public IEnumerable<BoundExpression> Reads => Sent is null ? [Value] : [Sent, Value];
}
