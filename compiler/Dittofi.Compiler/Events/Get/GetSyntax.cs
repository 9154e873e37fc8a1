using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Get;

/// <summary>A <c>get</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Id">The id to find.</param>
/// <param name="Where">The conditions, all of which must hold.</param>
/// <param name="OrFail">The status to fail with when there is no row.</param>
internal sealed record GetSyntax(EventHead Head, NameSyntax Model, ExpressionText? Id, ImmutableArray<ExpressionText> Where, YamlScalar? OrFail)
    : EventSyntax(Head)
{
    /// <summary>What is read of the row.</summary>
    public SelectSyntax? Select { get; init; }
}
