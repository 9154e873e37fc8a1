using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Create;

/// <summary>A <c>create</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Values">The values of its properties.</param>
/// <param name="Each">The list of which each item makes a row.</param>
/// <param name="Item">The name of the item at hand.</param>
internal sealed record CreateSyntax(EventHead Head, NameSyntax Model, ValuesSyntax Values, ExpressionText? Each, NameSyntax? Item) : EventSyntax(Head)
{
    /// <summary>What the result holds of the row.</summary>
    public SelectSyntax? Select { get; init; }
}
