using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The functions that are called by their name alone.</summary>
internal static class FreeFunctions
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
    [
        new("now", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.DateTime), "The instant at which the action started: one reading of the clock for all of it.", static _ => CSharpCode.Primary($"now"))
        {
            NeedsClock = true,
            IsVolatile = true,
        },
        new("today", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.Date), "The day on which the action started, in the project's time zone.", static call => call.IsZoned ? CSharpCode.Primary($"now.DateIn(ProjectTime.Zone)") : CSharpCode.Primary($"now.ToDate()"))
        {
            NeedsClock = true,
            IsVolatile = true,
        },
        new("uuid", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.Uuid), "A new UUID (version 7).", static _ => CSharpCode.Primary($"Guid.CreateVersion7(now)"))
        {
            NeedsClock = true,
            IsVolatile = true,
        },
        new("random", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.Integer), "A whole number between two, both of which may come; it cannot be guessed.", CSharpCall.Static("RandomValues", "Between"))
        {
            Parameters = [new("one", ArgumentKind.Integer), new("other", ArgumentKind.Integer)],
            IsVolatile = true,
        },
        new("randomToken", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.Text), "43 letters, digits, `-` and `_` that cannot be guessed (256 bits).", CSharpCall.Static("RandomValues", "Token"))
        {
            IsVolatile = true,
        },
        new("sha256", FunctionReceiver.None, FunctionResult.Fixed(TypeTable.Text), "The SHA-256 of a text's UTF-8, as 64 hexadecimal digits. Not for passwords.", CSharpCall.Static("TextHash", "Sha256"))
        {
            Parameters = [new("text", ArgumentKind.Text)],
            IsDigest = true,
        },
    ];

    /// <summary>Functions of the language that this version refuses by name.</summary>
    public static readonly IReadOnlyList<string> Later = ["hmac", "verify"];
}
