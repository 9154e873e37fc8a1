using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Syntax;

/// <summary>A type as written.</summary>
/// <param name="Span">The whole type.</param>
/// <param name="Name">The word it starts with.</param>
/// <param name="Arguments">What stands in parentheses, each part on its own; null without parentheses.</param>
/// <param name="IsOptional">Whether it ends in a question mark.</param>
/// <param name="IsList">Whether it ends in <c>[]</c>.</param>
internal sealed record TypeSyntax(SourceSpan Span, NameSyntax Name, ImmutableArray<NameSyntax>? Arguments, bool IsOptional, bool IsList);
