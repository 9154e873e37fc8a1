using System.Text.Json;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Known values, such as defaults, as C# literals.</summary>
internal static class CSharpValues
{
    /// <summary>The literal of a value that is boxed in the C# type of <paramref name="type"/>; an enum's value is its text.</summary>
    /// <exception cref="InvalidOperationException">No scalar has a value of that kind.</exception>
    public static CSharpCode Of(object value, TypeSymbol type, ServiceNames names) => type.NonOptional is EnumType choice && value is string text
        ? CSharpCode.Primary($"{names.Of(choice)}.{names.Of(choice, text)}")
        : value switch
        {
            string plain => CSharpCode.Literal(plain),
            int number => CSharpCode.Literal(number),
            long number => CSharpCode.Literal(number),
            decimal number => CSharpCode.Literal(number),
            double number => CSharpCode.Literal(number),
            bool flag => CSharpCode.Literal(flag),
            Guid id => CSharpCode.Literal(id),
            DateOnly date => CSharpCode.Literal(date),
            TimeOnly time => CSharpCode.Literal(time),
            JsonElement json => CSharpCode.Primary($"CanonicalJson.Parse({CSharpCode.Literal(json.GetRawText())})"),
            DateTimeOffset instant => CSharpCode.Literal(instant),
            _ => throw new InvalidOperationException($"A value of type {type} has no literal."),
        };

    /// <summary>What stands in for a required value until it is read.</summary>
    public static CSharpCode Neutral(TypeSymbol type, ServiceNames names) => type is ScalarType { Definition.CSharpName: var name }
        ? name switch
        {
            "string" => CSharpCode.Literal(""),
            "int" => CSharpCode.Literal(0),
            "long" => CSharpCode.Literal(0L),
            "decimal" => CSharpCode.Literal(0m),
            "double" => CSharpCode.Literal(0d),
            "bool" => CSharpCode.Literal(false),
            _ => Default(type, names),
        }
        : type switch
        {
            RecordType record => CSharpCode.Primary($"{names.Of(record.Record)}.Empty"),
            ListType => CSharpCode.Primary($"[]"),
            OptionalType => CSharpCode.Null,
            _ => Default(type, names),
        };

    private static CSharpCode Default(TypeSymbol type, ServiceNames names) => CSharpCode.Primary($"default({CSharpTypes.Of(type, names)})");
}
