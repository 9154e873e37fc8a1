using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# that writes values to a <c>Utf8JsonWriter</c>.</summary>
internal static class JsonWriting
{
    /// <summary>Statements that write a value of any type that can be answered.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The value: a local or a property.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="locals">The names of the method, for the variables of loops.</param>
    /// <param name="names">The names of the service.</param>
    public static EmitFragment Value(TypeSymbol type, CSharpCode value, CSharpCode writer, LocalNames locals, ServiceNames names) => type switch
    {
        NullType => Statement(CSharpCode.Primary($"{writer}.WriteNullValue()")),
        OptionalType { Inner: ModelType or RecordType or ListType } optional => new EmitFragment("models/write-optional.cs", EmitObject.Empty
            .With("writer", writer)
            .With("value", value)
            .With("body", Block(Value(optional.Inner, value, writer, locals, names)))),
        ModelType or RecordType => Statement(CSharpCode.Primary($"{value}.WriteTo({writer})")),
        ListType list => WriteList(list, value, writer, locals, names),
        _ => Statement(CSharpCode.Call(CSharpCode.Primary($"{writer}.Value"), [value, .. RuntimeCalls.Stored(type, names)])),
    };

    /// <summary>Whether the statements of <see cref="Value"/> end with a block, behind which an empty line belongs.</summary>
    public static bool EndsWithBlock(TypeSymbol type) => type is OptionalType { Inner: ModelType or RecordType or ListType };

    /// <summary>Statements that write a field and its value; the writer is called <c>writer</c>.</summary>
    public static EmitBlock Field(string label, TypeSymbol type, CSharpCode value, LocalNames locals, ServiceNames names)
    {
        if (type.NonOptional is ScalarType or EnumType)
        {
            return Block(Statement(ScalarField(label, type, value, names)));
        }

        var writer = CSharpCode.Primary($"writer");
        return type is NullType
            ? Block(Statement(CSharpCode.Primary($"writer.WriteNull({CSharpCode.Utf8Literal(label)})")))
            : EmitBlock.Of([Statement(CSharpCode.Primary($"writer.WritePropertyName({CSharpCode.Utf8Literal(label)})")), Value(type, value, writer, locals, names)]);
    }

    /// <summary>The call that writes a field of a scalar or an enum; the writer is called <c>writer</c>.</summary>
    public static CSharpCode ScalarField(string label, TypeSymbol type, CSharpCode value, ServiceNames names) => CSharpCode.Call(
        CSharpCode.Primary($"writer.Field"), [CSharpCode.Utf8Literal(label), value, .. RuntimeCalls.Stored(type, names)]);

    /// <summary>What the statements of <see cref="Value"/> name.</summary>
    public static UsingDirectives AddWriting(this UsingDirectives usings, TypeSymbol type, ServiceNames names) => type.NonOptional switch
    {
        ListType list => usings.AddWriting(list.Element, names),
        EnumType or ScalarType => usings.Add("App.Runtime").AddTexts(type, names),
        _ => usings,
    };

    private static EmitFragment WriteList(ListType list, CSharpCode value, CSharpCode writer, LocalNames locals, ServiceNames names)
    {
        var item = locals.Allocate(list.Element.NonOptional is ModelType model ? model.Model.RowName : "item");
        return new EmitFragment("models/write-list.cs", EmitObject.Empty
            .With("writer", writer)
            .With("value", value)
            .With("item", item)
            .With("body", Block(Value(list.Element, CSharpCode.Identifier(item), writer, locals, names))));
    }

    private static EmitFragment Statement(CSharpCode code) => new("models/statement.cs", EmitObject.Empty.With("code", code));

    private static EmitBlock Block(EmitFragment only) => EmitBlock.Of([only]);
}
