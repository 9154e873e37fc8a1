using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Writes the calls that make the parameters of statements: <c>Param.Text(body.Type)</c>.</summary>
internal static class ParameterEmitter
{
    private static readonly CSharpIdentifier Narrow = CSharpIdentifier.Pascal("Decimal");
    private static readonly CSharpIdentifier Wide = CSharpIdentifier.Pascal("WideDecimal");

    /// <summary>The parameter of a value.</summary>
    /// <param name="type">The type it has in the database.</param>
    /// <param name="value">The value in C#.</param>
    /// <param name="names">The C# names of enums.</param>
    /// <param name="scale">The digits behind the point of a decimal; null for those of the type.</param>
    /// <param name="isWide">Whether SQLite holds it in more than 64 bits.</param>
    public static CSharpCode Emit(TypeSymbol type, CSharpCode value, ServiceNames names, int? scale = null, bool isWide = false) => type.NonOptional switch
    {
        EnumType choice => CSharpCode.Primary($"Param.Enum({value}, {names.TextOf(choice)}.Values)"),
        ScalarType { Definition: DecimalDefinition } number =>
            CSharpCode.Primary($"Param.{(isWide ? Wide : Narrow)}({value}, scale: {CSharpCode.Literal(scale ?? DecimalDefinition.Scale(number))})"),
        ScalarType scalar => CSharpCode.Primary($"Param.{CSharpIdentifier.Pascal(scalar.Definition.StoredName)}({value})"),
        _ => throw new InvalidOperationException($"A value of type {type} cannot be a parameter."),
    };

    /// <summary>The parameter of a list of values: <c>Param.TextList(query.Types)</c>.</summary>
    /// <param name="element">The type of the elements.</param>
    /// <param name="list">The list in C#.</param>
    /// <param name="names">The C# names of enums.</param>
    /// <param name="scale">The digits behind the point of decimals.</param>
    public static CSharpCode EmitList(TypeSymbol element, CSharpCode list, ServiceNames names, int scale) => element switch
    {
        EnumType choice => CSharpCode.Primary($"Param.EnumList({list}, {names.TextOf(choice)}.Values)"),
        ScalarType { Definition: DecimalDefinition } => CSharpCode.Primary($"Param.DecimalList({list}, scale: {CSharpCode.Literal(scale)})"),
        ScalarType scalar => CSharpCode.Primary($"Param.{CSharpIdentifier.Pascal(scalar.Definition.StoredName + "List")}({list})"),
        _ => throw new InvalidOperationException($"A list of {element} cannot be a parameter."),
    };
}
