using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>One root of a request as a parameter of C#: <c>ShoeInput body</c>.</summary>
/// <param name="Root">The root's word: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>; it is the parameter's name too.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">The record that holds the root's variables, or a list of records.</param>
/// <param name="Record">The shape behind the type.</param>
internal sealed record RequestParameter(string Root, CSharpIdentifier Name, TypeSymbol Type, RecordSymbol Record)
{
    /// <summary>Whether it is a list of the record.</summary>
    public bool IsList => Type is ListType;
}
