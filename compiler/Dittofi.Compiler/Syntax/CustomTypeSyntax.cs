using System.Collections.Immutable;

namespace Dittofi.Compiler.Syntax;

/// <summary>A type of the section <c>types</c> as declared: a record, or a scalar with rules.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsScalar">Whether it was declared with <c>is</c>.</param>
/// <param name="Is">The scalar; null for a record, and where it could not be read.</param>
/// <param name="Rules">The rules of the scalar.</param>
/// <param name="Fields">The fields of the record.</param>
/// <param name="Shape">What the record comes from, where it was declared with <c>of</c>; its fields follow from that.</param>
internal sealed record CustomTypeSyntax(
    NameSyntax Name, bool IsScalar, TypeSyntax? Is, RulesSyntax Rules, ImmutableArray<FieldSyntax> Fields, ShapeSyntax? Shape = null);
