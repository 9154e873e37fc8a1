namespace Dittofi.Compiler;

/// <summary>How a project is built; there is one way so far.</summary>
public sealed record BuildOptions;
