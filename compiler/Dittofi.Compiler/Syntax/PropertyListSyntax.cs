using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Properties of a model that are named together, as in <c>unique: [[type, brand]]</c>.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Properties">Their names.</param>
internal sealed record PropertyListSyntax(SourceSpan Span, ImmutableArray<YamlScalar> Properties);
