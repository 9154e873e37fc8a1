namespace Dittofi.Compiler.Explanations;

/// <summary>How an action meets the database.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Endpoint">The name of the endpoint that triggers it; null where others call it.</param>
/// <param name="Text">Its statements, what serves them, and the span of its transaction.</param>
public sealed record ActionExplanation(string Action, string? Endpoint, string Text);
