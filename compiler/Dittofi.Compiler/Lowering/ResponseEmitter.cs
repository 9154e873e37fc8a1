using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>Writes the value that an action returns as C#.</summary>
internal sealed class ResponseEmitter(EventLowerer lowerer)
{
    /// <summary>The value.</summary>
    public CSharpCode Emit(BoundExpression response) => response switch
    {
        BoundMap map => EmitMap(map),
        BoundList list => CSharpCode.Primary($"[{CSharpCode.Join(CSharpCode.Of($", "), list.Items.Select(Emit))}]"),
        _ => lowerer.Expressions.Emit(response),
    };

    private CSharpCode EmitMap(BoundMap map)
    {
        var fields = map.Record.Fields.Zip(map.Values, (field, value) => CSharpCode.Of($"    {lowerer.Names.Of(field)} = {Indented(Emit(value))},"));
        return CSharpCode.Primary($"new {lowerer.Names.Of(map.Record)}\n{{\n{CSharpCode.Lines(fields)}\n}}");
    }

    private static CSharpCode Indented(CSharpCode code) => code.IndentedAfterFirstLine();
}
