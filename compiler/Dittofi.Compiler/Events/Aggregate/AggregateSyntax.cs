using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Aggregate;

/// <summary>A <c>count</c>, <c>sum</c>, <c>min</c>, <c>max</c> or <c>average</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Subject">The model, or the model and a property: <c>Shoe.price</c>.</param>
/// <param name="Where">The conditions, all of which must hold.</param>
internal sealed record AggregateSyntax(EventHead Head, YamlScalar Subject, ImmutableArray<ExpressionText> Where) : EventSyntax(Head);
