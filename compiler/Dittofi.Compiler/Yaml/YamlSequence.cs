using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);
