using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.If;

/// <summary>An <c>if</c> as declared.</summary>
internal sealed record IfSyntax(EventHead Head, ExpressionText Condition, ImmutableArray<EventSyntax> Then, ImmutableArray<EventSyntax> Else)
    : EventSyntax(Head);
