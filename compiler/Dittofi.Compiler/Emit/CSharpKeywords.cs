using System.Collections.Frozen;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Emit;

/// <summary>Which names must be written with `@`.</summary>
internal static class CSharpKeywords
{
    /// <summary>
    /// Contextual keywords that change the meaning of a place our templates use: the start of a statement or a declaration, a pattern, an expression.
    /// The others (`value`, `get`, `group`, …) read better bare and are safe there.
    /// </summary>
    private static readonly FrozenSet<string> _contextual = new[]
    {
        "allows", "and", "async", "await", "dynamic", "extension", "field", "file", "from", "global", "let", "nameof", "nint", "not", "nuint", "or",
        "partial", "record", "required", "scoped", "select", "unmanaged", "var", "when", "where", "with", "yield",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool NeedsEscape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || _contextual.Contains(name);
}
