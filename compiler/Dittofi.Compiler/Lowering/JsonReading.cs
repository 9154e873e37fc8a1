using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# that reads values from a <c>JsonInput</c>, which is called <c>json</c>.</summary>
internal static class JsonReading
{
    /// <summary>The value at which the reader stands.</summary>
    public static CSharpCode Value(TypeSymbol type, ServiceNames names) => type switch
    {
        OptionalType { Inner: RecordType or ListType } optional => CSharpCode.Primary($"json.Optional({Reader(optional.Inner, names)})"),
        RecordType record => CSharpCode.Primary($"{names.Of(record.Record)}.Read(ref json)"),
        ListType list => CSharpCode.Primary($"json.List({Reader(list.Element, names)})"),
        _ => CSharpCode.Call(CSharpCode.Primary($"json.{RuntimeCalls.Method(type)}"), RuntimeCalls.Given(type, names)),
    };

    /// <summary>A delegate that reads a value.</summary>
    public static CSharpCode Reader(TypeSymbol type, ServiceNames names) => type is RecordType record
        ? CSharpCode.Primary($"{names.Of(record.Record)}.Read")
        : CSharpCode.Of($"static (ref JsonInput json) => {Value(type, names)}");
}
