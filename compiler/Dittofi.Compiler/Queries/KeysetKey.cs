using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Queries;

/// <summary>A sort key of a list that is read page by page.</summary>
/// <param name="Value">The row's value.</param>
/// <param name="Bound">The parameter that holds the value of the last row of the page before.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="IsOptional">Whether either may be NULL: last ascending, first descending.</param>
internal sealed record KeysetKey(SqlText Value, SqlText Bound, bool IsDescending, bool IsOptional);
