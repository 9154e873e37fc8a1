using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Seed;

/// <summary>A row of <c>seeds</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="On">The properties by which the row is known.</param>
/// <param name="Values">The values of its properties.</param>
internal sealed record SeedSyntax(EventHead Head, NameSyntax Model, ImmutableArray<YamlScalar> On, YamlMapping Values) : EventSyntax(Head);
