using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A node of a definition file; it knows the place it came from.</summary>
/// <param name="Span">The node's own text: of a block mapping or sequence from its first key or dash to its last value.</param>
internal abstract record YamlNode(SourceSpan Span);
