using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>Keeps the names of one kind apart, also without regard to case (language page, section 1).</summary>
/// <param name="what">What the names name, in the plural; for messages.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class UniqueNames(string what, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name; false when it was taken already, which is reported with both places.</summary>
    public bool Add(NameSyntax name)
    {
        if (_seen.TryAdd(name.Value, name.Span))
        {
            return true;
        }

        diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, name.Span, _seen[name.Value], what, name.Value);
        return false;
    }
}
