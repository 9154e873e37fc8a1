using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>A path as it was read.</summary>
/// <param name="Segments">The segments.</param>
/// <param name="Typed">The variables whose type stands in their placeholder, as <c>{id:long}</c>.</param>
internal sealed record RoutePath(ImmutableArray<RouteSegment> Segments, ImmutableArray<FieldSyntax> Typed);
