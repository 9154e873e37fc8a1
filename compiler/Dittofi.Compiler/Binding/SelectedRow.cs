using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A row that a relation leads to: columns of the same statement.</summary>
/// <param name="Field">The field, optional where there may be no such row.</param>
/// <param name="Row">The row.</param>
/// <param name="Inner">What is read of it.</param>
internal sealed record SelectedRow(FieldSymbol Field, BoundRelated Row, Selection Inner) : SelectedField(Field)
{
    public override IEnumerable<BoundExpression> Expressions => [Row];

    public override Selection Shape => Inner;
}
