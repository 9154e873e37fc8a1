using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The functions of instants and dates; the parts of instants are those in the project's time zone.</summary>
internal static class TimeFunctions
{
    private static readonly FunctionResult Integer = FunctionResult.Fixed(TypeTable.Integer);

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
    [
        Add(FunctionReceiver.Instant, "addSeconds", "seconds", "PlusSeconds"),
        Add(FunctionReceiver.Instant, "addMinutes", "minutes", "PlusMinutes"),
        Add(FunctionReceiver.Instant, "addHours", "hours", "PlusHours"),
        Add(FunctionReceiver.Instant, "addDays", "days", "PlusDays"),
        Add(FunctionReceiver.Instant, "addMonths", "months", "PlusMonths"),
        Add(FunctionReceiver.Instant, "addYears", "years", "PlusYears"),
        Part(FunctionReceiver.Instant, "year"),
        Part(FunctionReceiver.Instant, "month"),
        Part(FunctionReceiver.Instant, "day"),
        Part(FunctionReceiver.Instant, "hour"),
        Part(FunctionReceiver.Instant, "minute"),
        Part(FunctionReceiver.Instant, "second"),
        new("date", FunctionReceiver.Instant, FunctionResult.Fixed(TypeTable.Date), "The day, in the project's time zone.", CSharpCall.Zoned(CSharpCall.Method("ToDate"), CSharpCall.InZone("DateIn"))) { IsMember = true },
        Format(FunctionReceiver.Instant),
        Add(FunctionReceiver.Date, "addDays", "days", "PlusDays"),
        Add(FunctionReceiver.Date, "addMonths", "months", "PlusMonths"),
        Add(FunctionReceiver.Date, "addYears", "years", "PlusYears"),
        Part(FunctionReceiver.Date, "year"),
        Part(FunctionReceiver.Date, "month"),
        Part(FunctionReceiver.Date, "day"),
        Format(FunctionReceiver.Date),
    ];

    private static FunctionDefinition Add(FunctionReceiver receiver, string name, string unit, string method) =>
        new(name, receiver, FunctionResult.Same, $"So many {unit} later, or earlier when negative; a month that is too short ends on its last day.", CSharpCall.Method(method))
        {
            Parameters = [new(unit, ArgumentKind.Whole)],
            CanFail = true,
        };

    private static FunctionDefinition Part(FunctionReceiver receiver, string name) =>
        new(name, receiver, Integer, $"The {name}, a number.", Property(receiver, char.ToUpperInvariant(name[0]) + name[1..])) { IsMember = true };

    private static Func<CSharpCall, CSharpCode> Property(FunctionReceiver receiver, string name) => receiver == FunctionReceiver.Instant
        ? CSharpCall.Zoned(CSharpCall.Property(name), call => CSharpCode.Primary($"{CSharpCall.InZone("TimeIn")(call)}.{CSharpIdentifier.Pascal(name)}"))
        : CSharpCall.Property(name);

    private static FunctionDefinition Format(FunctionReceiver receiver) =>
        new("format", receiver, FunctionResult.Fixed(TypeTable.Text), "As text in a form that is written out, such as `yyyy-MM-dd` or `d MMM yyyy HH:mm`, with the names of English; an instant in the project's time zone.", receiver == FunctionReceiver.Instant ? CSharpCall.Zoned(CSharpCall.Method("ToText"), CSharpCall.InZone("TextIn")) : CSharpCall.Method("ToText"))
        {
            Parameters = [new("form", ArgumentKind.Form)],
        };
}
