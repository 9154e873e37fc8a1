using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>How strictly bodies are read, as C#.</summary>
internal static class LeniencyCode
{
    /// <summary>The argument of what reads the bodies of an endpoint; empty where they are read strictly.</summary>
    public static CSharpCode Argument(RequestReading reading) => Flags(reading, isAllowed: true) is { Text.Length: > 0 } flags
        ? CSharpCode.Of($", leniency: {flags}")
        : CSharpCode.Empty;

    /// <summary>The arguments by which a record says so for itself.</summary>
    public static IEnumerable<CSharpCode> OfRecord(RequestReading reading)
    {
        if (Flags(reading, isAllowed: true) is { Text.Length: > 0 } lenient)
        {
            yield return CSharpCode.Of($"lenient: {lenient}");
        }

        if (Flags(reading, isAllowed: false) is { Text.Length: > 0 } strict)
        {
            yield return CSharpCode.Of($"strict: {strict}");
        }
    }

    private static CSharpCode Flags(RequestReading reading, bool isAllowed)
    {
        var flags = new List<CSharpCode>();
        if (reading.IgnoresUnknown == isAllowed)
        {
            flags.Add(CSharpCode.Primary($"Leniency.UnknownFields"));
        }

        if (reading.TakesTextNumbers == isAllowed)
        {
            flags.Add(CSharpCode.Primary($"Leniency.TextNumbers"));
        }

        return CSharpCode.Join(CSharpCode.Of($" | "), flags);
    }
}
