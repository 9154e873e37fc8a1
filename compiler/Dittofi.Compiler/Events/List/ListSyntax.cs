using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.List;

/// <summary>A <c>list</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Where">The conditions, all of which must hold.</param>
/// <param name="OrderBy">The properties to sort by, a minus in front for descending.</param>
/// <param name="Limit">The most rows.</param>
/// <param name="Offset">How many rows are left out before.</param>
/// <param name="After">The cursor of the page before.</param>
/// <param name="Next">The name of the cursor behind the page.</param>
/// <param name="Total">The name of the number of rows that the conditions hold for.</param>
/// <param name="OrFail">The status to fail with when there is no row.</param>
internal sealed record ListSyntax(
    EventHead Head,
    NameSyntax Model,
    ImmutableArray<ExpressionText> Where,
    ImmutableArray<YamlScalar> OrderBy,
    YamlScalar? Limit,
    YamlScalar? Offset,
    YamlScalar? After,
    NameSyntax? Next,
    NameSyntax? Total,
    YamlScalar? OrFail)
    : EventSyntax(Head)
{
    /// <summary>What is read of each row.</summary>
    public SelectSyntax? Select { get; init; }
}
