using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Switch;

/// <summary>A <c>switch</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Subject">What is looked at.</param>
/// <param name="Cases">The cases in the order written.</param>
/// <param name="Default">What runs when no case fits; null without the key.</param>
internal sealed record SwitchSyntax(EventHead Head, ExpressionText Subject, ImmutableArray<SwitchCaseSyntax> Cases, ImmutableArray<EventSyntax>? Default)
    : EventSyntax(Head);
