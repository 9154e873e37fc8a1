using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The functions of lists.</summary>
internal static class ListFunctions
{
    private static readonly FunctionResult Boolean = FunctionResult.Fixed(TypeTable.Boolean);

    /// <summary>What <c>list[0]</c> calls.</summary>
    public static readonly FunctionDefinition At = new(
        "[]", FunctionReceiver.List, FunctionResult.OptionalElement, "The element at a place, counted from 0; null where there is none.", CSharpCall.Optional("At"))
    {
        Parameters = [new("index", ArgumentKind.Integer)],
    };

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
    [
        new("count", FunctionReceiver.List, FunctionResult.Fixed(TypeTable.Integer), "How many elements there are, or meet a condition.", CSharpCall.Method("CountOf"))
        {
            Parameters = [new("condition", ArgumentKind.Condition, IsRequired: false)],
        },
        new("any", FunctionReceiver.List, Boolean, "Whether there is an element, or one that meets a condition.", CSharpCall.Method("HasAny"))
        {
            Parameters = [new("condition", ArgumentKind.Condition, IsRequired: false)],
        },
        new("all", FunctionReceiver.List, Boolean, "Whether every element meets a condition.", CSharpCall.Method("HasOnly"))
        {
            Parameters = [new("condition", ArgumentKind.Condition)],
        },
        new("where", FunctionReceiver.List, FunctionResult.SameList, "The elements that meet a condition.", CSharpCall.Method("ThatMeet"))
        {
            Parameters = [new("condition", ArgumentKind.Condition)],
        },
        new("select", FunctionReceiver.List, FunctionResult.ListOfSelected, "What is computed of each element.", CSharpCall.Method("MapEach"))
        {
            Parameters = [new("value", ArgumentKind.Selection)],
        },
        new("sum", FunctionReceiver.List, FunctionResult.Sum, "The sum of the elements, or of what is computed of each; 0 of nothing.", CSharpCall.Method("SumOf"))
        {
            Parameters = [new("number", ArgumentKind.Number, IsRequired: false)],
            CanFail = true,
        },
        new("average", FunctionReceiver.List, FunctionResult.Mean, "The mean of the elements, or of what is computed of each; null of nothing.", CSharpCall.Method("MeanOf"))
        {
            Parameters = [new("number", ArgumentKind.Number, IsRequired: false)],
            CanFail = true,
        },
        new("min", FunctionReceiver.List, FunctionResult.OptionalSelected, "The least of the elements, or of what is computed of each; null of nothing.", CSharpCall.Optional("Least"))
        {
            Parameters = [new("value", ArgumentKind.Ordered, IsRequired: false)],
        },
        new("max", FunctionReceiver.List, FunctionResult.OptionalSelected, "The greatest of the elements, or of what is computed of each; null of nothing.", CSharpCall.Optional("Greatest"))
        {
            Parameters = [new("value", ArgumentKind.Ordered, IsRequired: false)],
        },
        new("first", FunctionReceiver.List, FunctionResult.OptionalElement, "The first element, or the first that meets a condition; null where there is none.", CSharpCall.Optional("FirstOf"))
        {
            Parameters = [new("condition", ArgumentKind.Condition, IsRequired: false)],
        },
        new("last", FunctionReceiver.List, FunctionResult.OptionalElement, "The last element, or the last that meets a condition; null where there is none.", CSharpCall.Optional("LastOf"))
        {
            Parameters = [new("condition", ArgumentKind.Condition, IsRequired: false)],
        },
        new("orderBy", FunctionReceiver.List, FunctionResult.SameList, "The elements in the order of what is computed of each; equal ones stay as they are. Nulls come last, or first when descending.", CSharpCall.Method("InOrderOf", "descending"))
        {
            Parameters = [new("key", ArgumentKind.Key)],
            Flag = "descending",
        },
        new("distinct", FunctionReceiver.List, FunctionResult.SameList, "Each value once, where it first stands.", CSharpCall.Method("WithoutRepeats")),
        new("take", FunctionReceiver.List, FunctionResult.SameList, "At most so many elements from the start.", CSharpCall.Method("TakeFirst"))
        {
            Parameters = [new("count", ArgumentKind.Integer)],
        },
        new("skip", FunctionReceiver.List, FunctionResult.SameList, "All but so many elements from the start.", CSharpCall.Method("SkipFirst"))
        {
            Parameters = [new("count", ArgumentKind.Integer)],
        },
        new("join", FunctionReceiver.List, FunctionResult.Fixed(TypeTable.Text), "The texts one after the other, with another text between.", CSharpCall.Method("JoinWith"))
        {
            Parameters = [new("separator", ArgumentKind.Text)],
        },
        new("contains", FunctionReceiver.List, Boolean, "Whether a value is among the elements.", CSharpCall.Method("Includes"))
        {
            Parameters = [new("value", ArgumentKind.Element)],
            Sql = static call =>
            {
                var (value, list) = (call.Operand(1, call.Scales.Max()), call.List());
                var found = call.IsSqlite ? SqlText.Of($"({value} IN (SELECT value FROM json_each({list})))") : SqlText.Of($"({value} = ANY ({list}))");
                return call.Call.Arguments[0].Type.IsOptional ? SqlText.Of($"coalesce({found}, {SqlText.Literal(call.Dialect, false)})") : found;
            },
        },
    ];

    /// <summary>Functions whose elements must be values that compare.</summary>
    public static bool NeedsValues(FunctionDefinition function) => function.Name is "distinct" or "contains";
}
