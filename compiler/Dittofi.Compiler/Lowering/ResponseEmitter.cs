using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>Writes the value that an action returns as C#.</summary>
internal sealed class ResponseEmitter(EventLowerer lowerer)
{
    private const int LongestLine = 100;

    /// <summary>The value.</summary>
    public CSharpCode Emit(BoundExpression response) => response switch
    {
        BoundMap map => EmitMap(map),
        BoundList list => EmitList(list),
        _ => lowerer.Expressions.Emit(response),
    };

    private CSharpCode EmitList(BoundList list)
    {
        var items = list.Items.Select(Emit).ToArray();

        // `[a < b, c > (d)]` would be a call of a generic method to C#.
        if (items.Any(item => item.Text.Contains('>', StringComparison.Ordinal)))
        {
            items = [.. items.Select(item => item.Precedence < CSharpPrecedence.Additive && item.Text.Contains('<', StringComparison.Ordinal) ? item.Parenthesized() : item)];
        }

        var line = CSharpCode.Join(CSharpCode.Of($", "), items);
        return line.Text.Length <= LongestLine && !line.Text.Contains('\n', StringComparison.Ordinal)
            ? CSharpCode.Primary($"[{line}]")
            : CSharpCode.Primary($"[\n{CSharpCode.Lines(items.Select(item => CSharpCode.Of($"    {Indented(item)},")))}\n]");
    }

    private CSharpCode EmitMap(BoundMap map)
    {
        var fields = map.Record.Fields.Zip(map.Values, (field, value) => CSharpCode.Of($"    {lowerer.Names.Of(field)} = {Indented(Emit(value))},"));
        return CSharpCode.Primary($"new {lowerer.Names.Of(map.Record)}\n{{\n{CSharpCode.Lines(fields)}\n}}");
    }

    private static CSharpCode Indented(CSharpCode code) => code.IndentedAfterFirstLine();
}
