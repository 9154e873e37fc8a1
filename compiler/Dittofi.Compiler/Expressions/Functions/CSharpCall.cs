using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>A call that is written as C#.</summary>
/// <param name="Receiver">The receiver as an operand; empty for a free function.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="IsConditional">Whether the receiver may be null.</param>
/// <param name="IsFlagged">Whether the flag is set.</param>
/// <param name="OfValues">Whether what is computed of each element is a value type that is always there, so that its optional form is another type.</param>
/// <param name="IsZoned">Whether the project has a time zone of its own.</param>
/// <param name="Text">Writes the receiver as text.</param>
internal sealed record CSharpCall(
    CSharpCode Receiver, ImmutableArray<CSharpCode> Arguments, bool IsConditional, bool IsFlagged, bool OfValues, bool IsZoned, Func<CSharpCode> Text)
{
    /// <summary>A member of the receiver: a property of C#'s own.</summary>
    public static Func<CSharpCall, CSharpCode> Property(string name) => call =>
        CSharpCode.Primary($"{call.Receiver}{call.Point}{CSharpIdentifier.Pascal(name)}");

    /// <summary>A method of the receiver, C#'s own or one of the runtime's extensions; the flag follows by its name.</summary>
    public static Func<CSharpCall, CSharpCode> Method(string name, string? flag = null) => call =>
    {
        var arguments = flag is null || !call.IsFlagged ? call.Arguments : call.Arguments.Add(CSharpCode.Of($"{CSharpIdentifier.Camel(flag)}: true"));
        return CSharpCode.Primary($"{call.Receiver}{call.Point}{CSharpIdentifier.Pascal(name)}({CSharpCode.Join(CSharpCode.Of($", "), arguments)})");
    };

    /// <summary>A method whose result is optional: for value types it is another one, since their optional form is another type.</summary>
    public static Func<CSharpCall, CSharpCode> Optional(string name) => call => Method(call.OfValues ? name + "Value" : name)(call);

    /// <summary>A method that takes how texts compare.</summary>
    public static Func<CSharpCall, CSharpCode> Ordinal(string name, string flag) => call => call.IsFlagged
        ? Method(name, flag)(call)
        : CSharpCode.Primary($"{call.Receiver}{call.Point}{CSharpIdentifier.Pascal(name)}({CSharpCode.Join(CSharpCode.Of($", "), call.Arguments)}, StringComparison.Ordinal)");

    /// <summary>A static method of the runtime, or of C#.</summary>
    public static Func<CSharpCall, CSharpCode> Static(string owner, string name) => call =>
        CSharpCode.Primary($"{CSharpIdentifier.Pascal(owner)}.{CSharpIdentifier.Pascal(name)}({CSharpCode.Join(CSharpCode.Of($", "), call.Arguments)})");

    /// <summary>One form where days begin and end in UTC, and another where the project has a time zone.</summary>
    public static Func<CSharpCall, CSharpCode> Zoned(Func<CSharpCall, CSharpCode> utc, Func<CSharpCall, CSharpCode> zoned) => call => call.IsZoned ? zoned(call) : utc(call);

    /// <summary>A method of the receiver that takes the project's time zone behind its arguments.</summary>
    public static Func<CSharpCall, CSharpCode> InZone(string method) => call =>
        Method(method)(call with { Arguments = call.Arguments.Add(CSharpCode.Primary($"ProjectTime.Zone")) });

    private CSharpCode Point => IsConditional ? CSharpCode.Of($"?.") : CSharpCode.Of($".");
}
