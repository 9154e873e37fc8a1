using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>A name and its place.</summary>
internal sealed record NameSyntax(string Value, SourceSpan Span)
{
    /// <summary>The name that a scalar spells.</summary>
    public static NameSyntax From(YamlScalar scalar) => new(scalar.Value, scalar.Span);
}
