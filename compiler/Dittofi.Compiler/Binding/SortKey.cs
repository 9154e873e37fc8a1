using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>A value to sort by: a property, or what is computed of the row at hand.</summary>
/// <param name="Property">The property; null where a value is computed.</param>
/// <param name="Value">The value that is computed; null of a property.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="Text">The property or the expression as it was written, without the minus.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record SortKey(PropertySymbol? Property, BoundExpression? Value, bool IsDescending, string Text, SourceSpan Span)
{
    /// <summary>Whether it is the id, behind which no other key says anything.</summary>
    public bool IsId => Property?.Name == Names.Id;

    /// <summary>The type of its values.</summary>
    public TypeSymbol Type => Property?.Type ?? Value?.Type ?? ErrorType.Instance;
}
