using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>Text with values in it: the parts in order, literal texts among them.</summary>
internal sealed record BoundInterpolation(ImmutableArray<BoundExpression> Parts, SourceSpan Span) : BoundExpression(TypeTable.Text, Span);
