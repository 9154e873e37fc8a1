using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The functions of texts.</summary>
internal static class TextFunctions
{
    private const string IgnoreCase = "ignoreCase";

    // Each database's own notion of white space is a blank.
    private static readonly CSharpCode WhiteSpace = CSharpCode.Primary($"Param.Text(CodePoints.WhiteSpace)");

    private static readonly FunctionResult Text = FunctionResult.Fixed(TypeTable.Text);
    private static readonly FunctionResult Boolean = FunctionResult.Fixed(TypeTable.Boolean);

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
    [
        new("length", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Integer), "The number of code points.", CSharpCall.Method("CodePointCount"))
        {
            Sql = static call => call.IsSqlite ? SqlText.Of($"length({call.Receiver})") : SqlText.Of($"char_length({call.Receiver})"),
        },
        new("lower", FunctionReceiver.Text, Text, "The letters in lower case, mapped one by one, whatever the language.", CSharpCall.Method("ToLowerCase"))
        {
            Sql = static call => call.Mapped(call.Receiver, isUpper: false),
        },
        new("upper", FunctionReceiver.Text, Text, "The letters in upper case, mapped one by one, whatever the language.", CSharpCall.Method("ToUpperCase"))
        {
            Sql = static call => call.Mapped(call.Receiver, isUpper: true),
        },
        new("trim", FunctionReceiver.Text, Text, "Without white space at both ends.", CSharpCall.Method("Trim"))
        {
            Sql = static call => call.IsSqlite
                ? SqlText.Of($"trim({call.Receiver}, {call.Constant(WhiteSpace)})")
                : SqlText.Of($"btrim({call.Receiver}, {call.Constant(WhiteSpace)})"),
        },
        new("contains", FunctionReceiver.Text, Boolean, "Whether another text occurs in it, literally.", CSharpCall.Ordinal("Contains", IgnoreCase))
        {
            Parameters = [new("part", ArgumentKind.Text)],
            Flag = IgnoreCase,
            Sql = static call => call.IsSqlite
                ? SqlText.Of($"(instr({call.Folded(call.Receiver)}, {call.Folded(call.Argument)}) > 0)")
                : SqlText.Of($"(strpos({call.Folded(call.Receiver)}, {call.Folded(call.Argument)}) > 0)"),
        },
        new("startsWith", FunctionReceiver.Text, Boolean, "Whether it starts with another text, literally.", CSharpCall.Ordinal("StartsWith", IgnoreCase))
        {
            Parameters = [new("part", ArgumentKind.Text)],
            Flag = IgnoreCase,
            Sql = static call => call.IsSqlite
                ? SqlText.Of($"(substr({call.Folded(call.Receiver)}, 1, length({call.Argument})) = {call.Folded(call.Argument)})")
                : SqlText.Of($"starts_with({call.Folded(call.Receiver)}, {call.Folded(call.Argument)})"),
        },
        new("endsWith", FunctionReceiver.Text, Boolean, "Whether it ends with another text, literally.", CSharpCall.Ordinal("EndsWith", IgnoreCase))
        {
            Parameters = [new("part", ArgumentKind.Text)],
            Flag = IgnoreCase,
            Sql = static call => call.IsSqlite
                ? SqlText.Of($"(substr({call.Folded(call.Receiver)}, length({call.Receiver}) - length({call.Argument}) + 1) = {call.Folded(call.Argument)})")
                : SqlText.Of($"(right({call.Folded(call.Receiver)}, char_length({call.Argument})) = {call.Folded(call.Argument)})"),
        },
        new("replace", FunctionReceiver.Text, Text, "With every occurrence of a text replaced by another; an empty text occurs nowhere.", CSharpCall.Method("ReplaceEach"))
        {
            Parameters = [new("part", ArgumentKind.Text), new("by", ArgumentKind.Text)],
            Sql = static call => SqlText.Of($"replace({call.Receiver}, {call.Argument}, {call.Second})"),
        },
        new("split", FunctionReceiver.Text, FunctionResult.Fixed(new ListType(TypeTable.Text)), "The parts between the occurrences of a text.", CSharpCall.Method("SplitAt"))
        {
            Parameters = [new("separator", ArgumentKind.Text)],
        },
        new("slug", FunctionReceiver.Text, Text, "Letters without their accents and digits, in lower case, with a hyphen for whatever stands between.", CSharpCall.Method("ToSlug")),
        new("matches", FunctionReceiver.Text, Boolean, "Whether a regular expression matches the whole text; it is written out, and never backtracks.", CSharpCall.Method("Matches"))
        {
            Parameters = [new("pattern", ArgumentKind.Pattern)],
        },
        new("toInteger", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Integer.AsOptional()), "The integer that it writes, or null.", CSharpCall.Method("ToInteger")),
        new("toLong", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Long.AsOptional()), "The long that it writes, or null.", CSharpCall.Method("ToLong")),
        new("toDecimal", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Decimal.AsOptional()), "The number of at most 28 digits that it writes, or null.", CSharpCall.Method("ToDecimal")),
        new("toDouble", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Double.AsOptional()), "The floating-point number that it writes, or null.", CSharpCall.Method("ToDouble")),
        new("toDate", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Date.AsOptional()), "The date that it writes (ISO 8601), or null.", CSharpCall.Method("ToDate")),
        new("toDatetime", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.DateTime.AsOptional()), "The instant that it writes (RFC 3339, with an offset), or null.", CSharpCall.Method("ToInstant")),
        new("toUuid", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Uuid.AsOptional()), "The UUID that it writes, or null.", CSharpCall.Method("ToUuid")),
        new("toBoolean", FunctionReceiver.Text, FunctionResult.Fixed(TypeTable.Boolean.AsOptional()), "The boolean that it writes (`true` or `false`), or null.", CSharpCall.Method("ToBoolean")),
        new("toText", FunctionReceiver.Value, Text, "The value as it stands in a text.", static call => call.Text()),
    ];
}
