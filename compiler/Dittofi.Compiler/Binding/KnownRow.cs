using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>By what a row is known to be there already.</summary>
/// <param name="Model">The model.</param>
/// <param name="Values">A value for every property of a unique, in its order.</param>
internal sealed record KnownRow(ModelSymbol Model, ImmutableArray<PropertyValue> Values);
