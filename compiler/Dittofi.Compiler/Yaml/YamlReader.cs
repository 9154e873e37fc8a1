using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Reads one file into nodes; the only door to the YAML package.</summary>
internal static class YamlReader
{
    /// <summary>The root mapping, or null when the file is empty or was refused (then an error has been reported).</summary>
    /// <remarks>
    /// A value that YAML cut short (language page, section 2) is reported, masked and read past, so that what follows it is still
    /// read; each time the file is read anew from its start, within the limits of <see cref="YamlLimits"/>.
    /// </remarks>
    public static YamlMapping? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (ForbiddenCharacters.Report(source, diagnostics))
        {
            return null;
        }

        var mask = new SlipMask(source);
        while (true)
        {
            var pass = new YamlPass(source, mask, diagnostics);
            var root = pass.Run();
            if (pass.Slip is not { } slip)
            {
                return root;
            }

            diagnostics.ReportWithSuggestion(YamlDiagnostics.NeedsQuotes, slip.Span, slip.Suggestion, slip.Cut);
            if (!mask.TryAdd(slip))
            {
                return null;
            }
        }
    }
}
