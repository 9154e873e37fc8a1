using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A single value: a column of the statement.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
internal sealed record SelectedValue(FieldSymbol Field, BoundExpression Value) : SelectedField(Field)
{
    public override IEnumerable<BoundExpression> Expressions => [Value];
}
