using System.Collections.Immutable;

namespace Dittofi.Compiler.Syntax;

/// <summary>A model as declared.</summary>
internal sealed record ModelSyntax(NameSyntax Name, string? Description, NameSyntax? Table, ImmutableArray<FieldSyntax> Properties);
