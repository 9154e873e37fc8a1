using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A mapping, its entries in the order written; no key stands twice.</summary>
internal sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);
