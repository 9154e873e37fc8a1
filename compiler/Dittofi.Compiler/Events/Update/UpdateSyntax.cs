using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Update;

/// <summary>An <c>update</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Id">The id of the row.</param>
/// <param name="Where">The conditions, all of which must hold.</param>
/// <param name="IfMatch">The version that the row must have.</param>
/// <param name="Values">The new values.</param>
/// <param name="OrFail">The status to fail with when there is no such row.</param>
internal sealed record UpdateSyntax(
    EventHead Head, NameSyntax Model, ExpressionText? Id, ImmutableArray<ExpressionText> Where, YamlScalar? IfMatch, ValuesSyntax Values, YamlScalar? OrFail)
    : EventSyntax(Head)
{
    /// <summary>What the result holds of the row.</summary>
    public SelectSyntax? Select { get; init; }
}
