using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// The rules that values of an action are held to: those that were declared, by the value or by its type's name. How long a <c>text(n)</c> may be is a matter of where it is stored.
/// </summary>
internal static class DeclaredRules
{
    /// <summary>The rules beyond the length of the type.</summary>
    public static ValueRules Of(TypeSymbol type, ValueRules rules) => type.NonOptional switch
    {
        ScalarType { Definition: TextDefinition, First: { } length } when rules.MaxLength == length => rules with { MaxLength = null },
        ListType list when rules.Items is { } items => Of(list.Element, items) is var held && held.IsEmpty ? rules with { Items = null } : rules with { Items = held },
        _ => rules,
    };

    /// <summary>The same of an input.</summary>
    public static ValueRules Of(FieldSymbol input) => Of(input.Type, input.Rules);
}
