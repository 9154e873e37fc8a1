using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.ForEach;

/// <summary>A <c>forEach</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="List">The list.</param>
/// <param name="Item">The name of the item at hand.</param>
/// <param name="Do">What runs for each.</param>
/// <param name="Keys">Every key that stands inside: what is written there is among them.</param>
internal sealed record ForEachSyntax(EventHead Head, ExpressionText List, NameSyntax? Item, ImmutableArray<EventSyntax> Do, ImmutableHashSet<string> Keys)
    : EventSyntax(Head);
