using System.Collections.Immutable;

namespace Dittofi.Compiler.Emit;

/// <summary>Values for a template's `for`.</summary>
internal sealed record EmitList(ImmutableArray<EmitValue> Items) : EmitValue
{
    public static EmitList Of(IEnumerable<EmitValue> items) => new([.. items]);

    public static EmitList Of(IEnumerable<ISafeText> items) => new([.. items.Select(item => new EmitText(item))]);
}
