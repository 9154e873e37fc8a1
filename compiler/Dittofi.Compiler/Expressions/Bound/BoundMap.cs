using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A record made of values: a response that is a map.</summary>
/// <param name="Record">The shape.</param>
/// <param name="Values">A value for every field, in the order of the fields.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundMap(RecordSymbol Record, ImmutableArray<BoundExpression> Values, SourceSpan Span)
    : BoundExpression(new RecordType(Record), Span);
