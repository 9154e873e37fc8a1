using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>The <c>api</c> of a model as declared: what of it the compiler is to write.</summary>
/// <param name="Span">The key.</param>
/// <param name="Path">The path of its rows.</param>
/// <param name="Operations">What can be done; null for everything.</param>
/// <param name="Filter">The properties that a list can be filtered by; null for those that an index leads with.</param>
/// <param name="Sort">The properties that it can be sorted by; null for the same.</param>
/// <param name="PageSize">The rows of a page where the request says nothing.</param>
/// <param name="MaxPageSize">The most rows of a page.</param>
/// <param name="Total">Whether a list counts the rows of all pages.</param>
/// <param name="View">The name of the view that answers show; null for rows as they are.</param>
internal sealed record ApiSyntax(
    SourceSpan Span,
    YamlScalar? Path,
    ImmutableArray<YamlScalar>? Operations,
    ImmutableArray<YamlScalar>? Filter,
    ImmutableArray<YamlScalar>? Sort,
    YamlScalar? PageSize,
    YamlScalar? MaxPageSize,
    YamlScalar? Total,
    YamlScalar? View);
