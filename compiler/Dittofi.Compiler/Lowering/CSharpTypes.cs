using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# types of the language's types (language page, section 2).</summary>
internal static class CSharpTypes
{
    /// <summary>The type that holds a value; the literal <c>null</c> alone is an <c>object?</c>.</summary>
    /// <exception cref="InvalidOperationException">The type stands for a mistake, which lowering never sees.</exception>
    public static CSharpTypeName Of(TypeSymbol type, ServiceNames names) => type switch
    {
        OptionalType optional => Of(optional.Inner, names).Optional(),
        ScalarType scalar => CSharpTypeName.BuiltIn(scalar.Definition.CSharpName),
        EnumType choice => CSharpTypeName.Generated(names.Of(choice)),
        ModelType model => CSharpTypeName.Generated(names.Of(model.Model)),
        RecordType record => CSharpTypeName.Generated(names.Of(record.Record)),
        ListType list => Of(list.Element, names).List(),
        NullType => CSharpTypeName.Object.Optional(),
        _ => throw new InvalidOperationException($"A value of type {type} cannot be lowered."),
    };
}
