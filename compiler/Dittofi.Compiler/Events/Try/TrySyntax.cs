using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Try;

/// <summary>A <c>try</c> as declared.</summary>
internal sealed record TrySyntax(EventHead Head, ImmutableArray<EventSyntax> Try, ImmutableArray<EventSyntax> Catch) : EventSyntax(Head);
