using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Which sites may call, as declared.</summary>
/// <param name="Origins">Their origins; empty where none may.</param>
/// <param name="Expose">The headers of answers that their scripts may read.</param>
/// <param name="Headers">The headers that they may send besides those that endpoints declare.</param>
/// <param name="Credentials">Whether browsers send what they know of the user along.</param>
/// <param name="MaxAge">How long browsers may keep the permission.</param>
/// <param name="Span">Where the key stands.</param>
internal sealed record CorsSyntax(
    ImmutableArray<YamlScalar> Origins,
    ImmutableArray<YamlScalar> Expose,
    ImmutableArray<YamlScalar> Headers,
    YamlScalar? Credentials,
    YamlScalar? MaxAge,
    SourceSpan Span);
