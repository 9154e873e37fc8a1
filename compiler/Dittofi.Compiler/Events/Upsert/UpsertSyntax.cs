using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Upsert;

/// <summary>An <c>upsert</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="On">The properties by which a row is known.</param>
/// <param name="Values">The values of its properties.</param>
internal sealed record UpsertSyntax(EventHead Head, NameSyntax Model, ImmutableArray<YamlScalar> On, ValuesSyntax Values) : EventSyntax(Head)
{
    /// <summary>What the result holds of the row.</summary>
    public SelectSyntax? Select { get; init; }
}
