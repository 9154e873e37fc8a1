using Dittofi.Compiler.Emit;
using Scriban.Runtime;

namespace Dittofi.Compiler.Templates;

/// <summary>Turns emit values into what Scriban walks; all of it is read-only.</summary>
internal static class ScriptValues
{
    public static ScriptObject Object(EmitObject value)
    {
        var target = new ScriptObject(value.Members.Count, StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
        {
            target.Add(name, Value(member));
        }

        target.IsReadOnly = true;
        return target;
    }

    private static object Value(EmitValue value) => value switch
    {
        EmitFlag flag => flag.Value,
        EmitNumber number => number.Value,
        EmitList list => new ScriptArray(list.Items.Select(Value)) { IsReadOnly = true },
        EmitObject inner => Object(inner),
        _ => value,
    };
}
