using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Reads one file into nodes; the only door to the YAML package.</summary>
internal static class YamlReader
{
    /// <summary>The root mapping, or null when the file is empty or was refused (then an error has been reported).</summary>
    public static YamlMapping? Read(SourceText source, DiagnosticBag diagnostics) => null;
}
