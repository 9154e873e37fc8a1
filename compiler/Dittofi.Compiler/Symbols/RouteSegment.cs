namespace Dittofi.Compiler.Symbols;

/// <summary>One segment of an endpoint's path.</summary>
/// <param name="Text">The literal text, or the name of the path variable.</param>
/// <param name="IsVariable">Whether it is a <c>{placeholder}</c>.</param>
internal sealed record RouteSegment(string Text, bool IsVariable);
