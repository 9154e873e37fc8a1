using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>How the runtime's readers and writers are called for a type: they share one set of names.</summary>
internal static class RuntimeCalls
{
    private const string EnumMethod = "Enum";

    /// <summary>The method that takes or gives values of a type: <c>Decimal</c>, <c>OptionalDecimal</c>.</summary>
    public static CSharpIdentifier Method(TypeSymbol type) => CSharpIdentifier.Pascal((type.IsOptional ? "Optional" : "") + Word(type.NonOptional));

    /// <summary>The method that reads values of a type from a row.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isWide">Whether SQLite holds the decimal in more than 64 bits.</param>
    public static CSharpIdentifier RowMethod(TypeSymbol type, bool isWide = false) =>
        CSharpIdentifier.Pascal((type.IsOptional ? "Optional" : "") + (isWide ? "Wide" : "") + (type.NonOptional is ScalarType scalar ? scalar.Definition.StoredName : EnumMethod));

    /// <summary>What a row, a parameter or an answer must know besides the value: <c>scale: 2</c>, the texts of an enum.</summary>
    public static IEnumerable<CSharpCode> Stored(TypeSymbol type, ServiceNames names) => type.NonOptional switch
    {
        EnumType choice => [Texts(choice, names)],
        ScalarType { Definition: DecimalDefinition } number => [CSharpCode.Of($"scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))}")],
        _ => [],
    };

    /// <summary>What a reader of requests must know: <c>precision: 12, scale: 2</c>, the texts of an enum.</summary>
    public static IEnumerable<CSharpCode> Given(TypeSymbol type, ServiceNames names) =>
        type.NonOptional is ScalarType { Definition: DecimalDefinition } number
            ? Stored(type, names).Prepend(CSharpCode.Of($"precision: {CSharpCode.Literal(DecimalDefinition.Precision(number))}"))
            : Stored(type, names);

    /// <summary>The texts of an enum: <c>ShoeStatusText.Values</c>.</summary>
    public static CSharpCode Texts(EnumType choice, ServiceNames names) => CSharpCode.Primary($"{names.TextOf(choice)}.Values");

    /// <summary>The namespaces that naming the texts of a type takes.</summary>
    public static UsingDirectives AddTexts(this UsingDirectives usings, TypeSymbol type, ServiceNames names) =>
        type.NonOptional is EnumType choice ? usings.Add(names.FolderOf(choice)) : usings;

    private static string Word(TypeSymbol type) => type switch
    {
        ScalarType scalar => scalar.Definition.RuntimeName,
        EnumType => EnumMethod,
        _ => throw new InvalidOperationException($"The runtime has no reader of {type}."),
    };
}
