using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>Which types have the functions of which receiver, and what the reference calls them.</summary>
internal static class FunctionReceivers
{
    /// <summary>Whether a value of the type, which is not optional, can stand before the point.</summary>
    public static bool Takes(this FunctionReceiver receiver, TypeSymbol type) => receiver switch
    {
        FunctionReceiver.Text => Conversions.IsText(type),
        FunctionReceiver.Number => Conversions.IsNumeric(type),
        FunctionReceiver.Fraction => type is ScalarType { Definition: DecimalDefinition or DoubleDefinition },
        FunctionReceiver.Instant => type.Equals(TypeTable.DateTime),
        FunctionReceiver.Date => type.Equals(TypeTable.Date),
        FunctionReceiver.List => type is ListType,
        FunctionReceiver.Value => type is EnumType or ScalarType { Definition.IsComparable: true },
        _ => false,
    };

    /// <summary>What the reference calls the receiver.</summary>
    public static string Word(this FunctionReceiver receiver) => receiver switch
    {
        FunctionReceiver.Text => "text",
        FunctionReceiver.Number => "a number",
        FunctionReceiver.Fraction => "decimal, double",
        FunctionReceiver.Instant => "datetime",
        FunctionReceiver.Date => "date",
        FunctionReceiver.List => "a list",
        FunctionReceiver.Value => "a scalar or an enum",
        _ => "",
    };
}
