using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A <c>manyToMany</c> and the rows that it is set to.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Table">Its pairs.</param>
/// <param name="Ids">The ids of the rows.</param>
/// <param name="Sent">Whether the request gave them, without which the relation stays as it is; null where it is always set.</param>
internal sealed record RelationValue(CollectionSymbol Relation, JoinTable Table, BoundExpression Ids, BoundSent? Sent = null);
