namespace Dittofi.Compiler.Verification;

/// <summary>One message of Roslyn's about emitted code: a fault of the compiler's, unless the code is the author's own.</summary>
/// <param name="Path">The file in the output, empty when the message is about none.</param>
/// <param name="Line">The line from 1, 0 without a file.</param>
/// <param name="Column">The column from 1, 0 without a file.</param>
/// <param name="Code">Roslyn's code, such as `CS0103`.</param>
/// <param name="Message">Roslyn's sentence, in English.</param>
internal sealed record CompileProblem(string Path, int Line, int Column, string Code, string Message)
{
    public override string ToString() => $"{Path}({Line},{Column}): {Code}: {Message}";
}
