namespace Dittofi.Compiler.Tests.ExpressionFuzz;

/// <summary>A line of a definition file that holds an expression, and what stands there instead once it was refused.</summary>
/// <param name="Before">The line up to the quoted value.</param>
/// <param name="Value">The value with the expression.</param>
/// <param name="Instead">A value that is right.</param>
internal sealed record ExpressionSlot(string Before, string Value, string Instead)
{
    public string Line(bool isRefused) => $"{Before} '{(isRefused ? Instead : Value).Replace("'", "''", StringComparison.Ordinal)}'";
}
