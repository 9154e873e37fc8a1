using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Analysis;

/// <summary>The rules about whole programs, in one explicit list; each looks at facts, never at kinds.</summary>
internal static class ProgramRules
{
    /// <summary>Every rule.</summary>
    public static readonly IReadOnlyList<IProgramRule> All =
    [
        new UnreachableEvents(),
        new UnusedValues(),
        new UncalledActions(),
        new DatabaseInLoops(),
        new UnindexedQueries(),
        new SeedKeys(),
        new OpenRedirects(),
        new SecretFlow(),
        new HiddenFlow(),
        new LingeringInTransactions(),
        new CachedEffects(),
    ];

    /// <summary>Checks a program against every rule.</summary>
    public static void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var rule in All)
        {
            rule.Check(program, diagnostics);
        }
    }
}
