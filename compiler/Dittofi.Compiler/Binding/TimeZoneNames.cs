using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>Checks the names of time zones.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TimeZoneNames(DiagnosticBag diagnostics)
{
    /// <summary>The name of a zone, or null for one that there is not, which is reported.</summary>
    public string? Bind(string name, SourceSpan span)
    {
        // A machine without the database cannot tell; the service says so when it starts.
        var known = TimeZoneInfo.GetSystemTimeZones().Select(each => each.Id).ToList();
        if (name == StoredAs.Utc || (IsName(name) && (known.Count < 2 || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))))
        {
            return name;
        }

        diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, span, NameSuggester.Nearest(name, known), name, "UTC or a time zone of the IANA database, such as Europe/Paris");
        return null;
    }

    // An area and a place; what else lies beside the database's files is none of its names.
    private static bool IsName(string name) =>
        name.Split('/') is { Length: 2 or 3 } parts
        && char.IsAsciiLetterUpper(name[0])
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+'));
}
