namespace Dittofi.Compiler.Diagnostics;

/// <summary>One kind of finding: its code, its weight, its sentence and the page that explains it.</summary>
/// <param name="Code">`DIT` and four digits; stable, never reused (see <c>ledger.txt</c>).</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Title">A short name for lists.</param>
/// <param name="Message">The sentence with <c>{0}</c> placeholders, in the author's words, with a way out where there is one.</param>
/// <param name="Explanation">What <c>dittofi explain</c> prints: why the rule stands and a wrong and a right example.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    DiagnosticSeverity Severity,
    string Title,
    string Message,
    string Explanation);
