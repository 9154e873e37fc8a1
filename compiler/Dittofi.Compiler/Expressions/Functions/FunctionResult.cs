using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The type of a function's result.</summary>
/// <param name="Word">What the reference calls it.</param>
/// <param name="Of">The type, from the receiver's (not optional; null for a free function) and that of what is computed of each element: the lambda's, else the element itself.</param>
internal sealed record FunctionResult(string Word, Func<TypeSymbol?, TypeSymbol?, TypeSymbol> Of)
{
    /// <summary>The receiver's type, numbers without the limit of their digits.</summary>
    public static readonly FunctionResult Same = new("as the receiver", static (receiver, _) => Unlimited(receiver));

    /// <summary>The receiver's own type: a list of the same elements.</summary>
    public static readonly FunctionResult SameList = new("a list of the same", static (receiver, _) => receiver ?? ErrorType.Instance);

    /// <summary>An element that may be missing.</summary>
    public static readonly FunctionResult OptionalElement = new("an element, optional", static (receiver, _) => receiver is ListType list ? list.Element.AsOptional() : ErrorType.Instance);

    /// <summary>What is computed of each element, as a list.</summary>
    public static readonly FunctionResult ListOfSelected = new("a list", static (_, selected) => new ListType(selected ?? ErrorType.Instance));

    /// <summary>One of the computed values, which may be missing.</summary>
    public static readonly FunctionResult OptionalSelected = new("a value, optional", static (_, selected) => (selected ?? ErrorType.Instance).AsOptional());

    /// <summary>The sum of the computed numbers: whole ones as a long, decimals with all digits.</summary>
    public static readonly FunctionResult Sum = new("long, decimal or double", static (_, selected) => selected switch
    {
        ScalarType { Definition: IntegerDefinition } => TypeTable.Long,
        ScalarType { Definition: DecimalDefinition, First: not null } number => DecimalDefinition.Widest(number),
        { } type => type,
        null => ErrorType.Instance,
    });

    /// <summary>The mean of the computed numbers.</summary>
    public static readonly FunctionResult Mean = new("decimal or double, optional", static (_, selected) =>
        selected is ScalarType { Definition: DoubleDefinition } ? TypeTable.Double.AsOptional() : TypeTable.Decimal.AsOptional());

    /// <summary>A type that is always the same.</summary>
    public static FunctionResult Fixed(TypeSymbol type) => new(type.IsOptional ? $"{type.NonOptional}, optional" : type.DisplayName, (_, _) => type);

    private static TypeSymbol Unlimited(TypeSymbol? type) => type switch
    {
        ScalarType scalar => scalar with { First = null, Second = null },
        { } other => other,
        null => ErrorType.Instance,
    };
}
