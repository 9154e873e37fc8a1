namespace Dittofi.Compiler.Lowering;

/// <summary>A file of the template folder that goes to the output as it is.</summary>
/// <param name="Name">Its name in the template folder, such as <c>runtime/Problem.cs</c>.</param>
/// <param name="Path">Its path in the output.</param>
internal sealed record VerbatimCopy(string Name, string Path);
