using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>
/// Computes bound expressions one by one, knowing nothing of how C# or SQL is written for them. Whole numbers and decimals are what their type says;
/// instants, dates and enums are their texts.
/// </summary>
/// <param name="row">The fields of the row.</param>
/// <param name="given">The fields of the request's body.</param>
/// <param name="isLenient">Whether an operand of <c>&amp;&amp;</c> or <c>||</c> that fails counts for nothing where the other one decides: SQL may compute that one first.</param>
/// <param name="world">The rows that relations lead to.</param>
internal sealed class PlainEvaluator(JsonObject row, JsonObject given, bool isLenient, PlainWorld? world = null)
{
    private readonly Dictionary<string, JsonObject> _items = new(StringComparer.Ordinal);

    /// <summary>The value: null, bool, int, long, decimal or string.</summary>
    /// <exception cref="ArithmeticException">A calculation overflows or divides by zero.</exception>
    public object? Evaluate(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal),
        BoundVariable { Variable: { Kind: VariableKind.Lambda or VariableKind.Row, Name: var name } } => _items.GetValueOrDefault(name, row),
        BoundVariable => given,
        BoundMember member => Evaluate(member.Receiver) is JsonObject fields ? Field(fields, member.Member) : null,
        BoundRelated related => Evaluate(related.Reference) is long id ? World.Row(related.Model.Name, id) : null,
        BoundNonNull nonNull => Evaluate(nonNull.Operand),
        BoundConversion conversion => Convert(Evaluate(conversion.Operand), conversion.Type.NonOptional),
        BoundUnary { Operator: UnaryOperator.Not } not => !(bool)Required(not.Operand),
        BoundUnary negation => Combine(BinaryOperator.Subtract, Convert(0, negation.Type), Required(negation.Operand)),
        BoundConditional choice => Evaluate((bool)Required(choice.Condition) ? choice.First : choice.Second),
        BoundCoalesce coalesce => Evaluate(coalesce.Left) ?? Evaluate(coalesce.Right),
        BoundBinary binary => Binary(binary),
        BoundCall call => Call(call),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private object Required(BoundExpression expression) => Evaluate(expression) ?? throw new InvalidOperationException("A value that is there is not.");

    private object? Binary(BoundBinary binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return Logic(binary, decides: false);
            case BinaryOperator.Or:
                return Logic(binary, decides: true);
        }

        var (left, right) = (Evaluate(binary.Left), Evaluate(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Equal => Equals(left, right),
            BinaryOperator.NotEqual => !Equals(left, right),
            BinaryOperator.Less => left is not null && right is not null && Compare(binary.Left.Type, left, right) < 0,
            BinaryOperator.LessOrEqual => left is not null && right is not null && Compare(binary.Left.Type, left, right) <= 0,
            BinaryOperator.Greater => left is not null && right is not null && Compare(binary.Left.Type, left, right) > 0,
            BinaryOperator.GreaterOrEqual => left is not null && right is not null && Compare(binary.Left.Type, left, right) >= 0,
            _ => Kept(binary, Combine(binary.Operator, left, right)),
        };
    }

    // What may have more than 28 digits keeps so many places fewer.
    private static object Kept(BoundBinary binary, object computed)
    {
        if (computed is not decimal number || DecimalScale.Exact(binary) is not { IsExact: false, Kept: var kept })
        {
            return computed;
        }

        var rounded = decimal.Round(number, kept.Scale, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < (decimal)Math.Pow(10, kept.Whole) ? rounded : throw new OverflowException("More than 28 digits.");
    }

    private bool Logic(BoundBinary binary, bool decides)
    {
        try
        {
            return (bool)Required(binary.Left) == decides ? decides : (bool)Required(binary.Right);
        }
        catch (ArithmeticException) when (isLenient && (bool)Required(binary.Right) == decides)
        {
            return decides;
        }
    }

    private static object Combine(BinaryOperator operation, object? left, object? right) => checked((operation, left, right) switch
    {
        (BinaryOperator.Concatenate, string a, string b) => a + b,
        (BinaryOperator.Add, int a, int b) => (object)(a + b),
        (BinaryOperator.Subtract, int a, int b) => a - b,
        (BinaryOperator.Multiply, int a, int b) => a * b,
        (BinaryOperator.Divide, int a, int b) => a / b,
        (BinaryOperator.Remainder, int a, int b) => b == -1 ? 0 : a % b,
        (BinaryOperator.Add, long a, long b) => a + b,
        (BinaryOperator.Subtract, long a, long b) => a - b,
        (BinaryOperator.Multiply, long a, long b) => a * b,
        (BinaryOperator.Divide, long a, long b) => a / b,
        (BinaryOperator.Remainder, long a, long b) => b == -1 ? 0 : a % b,
        (BinaryOperator.Add, decimal a, decimal b) => a + b,
        (BinaryOperator.Subtract, decimal a, decimal b) => a - b,
        (BinaryOperator.Multiply, decimal a, decimal b) => a * b,
        (BinaryOperator.Remainder, decimal a, decimal b) => a % b,
        _ => throw new NotSupportedException($"{operation} of {left} and {right}"),
    });

    /// <summary>How two values of a type are ordered.</summary>
    public static int Compare(TypeSymbol type, object left, object right) => (type.NonOptional, left, right) switch
    {
        (EnumType choice, string a, string b) => choice.Values.IndexOf(a).CompareTo(choice.Values.IndexOf(b)),
        (_, string a, string b) => PlainText.Compare(a, b),
        _ => Comparer<object>.Default.Compare(left, right),
    };

    private object? Call(BoundCall call)
    {
        if (CollectionQuery.Of(call.Receiver) is { } query)
        {
            return OfRows(call, query);
        }

        if (call.Receiver?.Type is ListType list)
        {
            var value = Evaluate(call.Arguments[0]);
            var elements = call.Receiver is BoundMember { Member: var member } ? given[member.Name]?.AsArray() ?? [] : throw new NotSupportedException("A list of another kind.");
            return elements.Any(element => Equals(Typed(element, list.Element), value));
        }

        if (call.Receiver is null || Evaluate(call.Receiver) is not { } receiver)
        {
            return null;
        }

        var arguments = call.Arguments.Select(Required).ToArray();
        return receiver is string text
            ? PlainText.Call(call.Function.Name, text, [.. arguments.Cast<string>()], call.IsFlagged)
            : Number(call.Function.Name, receiver, arguments);
    }

    private PlainWorld World => world ?? throw new InvalidOperationException("There are no related rows.");

    private object? OfRows(BoundCall call, CollectionQuery query)
    {
        var rows = Rows(query).ToList();
        var lambda = call.Arguments.OfType<BoundLambda>().FirstOrDefault();
        var values = rows.Select(each => (lambda ?? query.Selected) is { } selected ? Of(selected, each) : null).ToList();
        return call.Function.Name switch
        {
            "any" => lambda is null ? rows.Count > 0 : values.Contains(true),
            "all" => values.TrueForAll(value => value is true),
            "count" => lambda is null ? rows.Count : values.Count(value => value is true),
            "contains" => Evaluate(call.Arguments[0]) is var wanted && values.Exists(value => Equals(value, wanted)),
            "sum" => values.Aggregate(Convert(0, call.Type), (sum, value) => Combine(BinaryOperator.Add, sum, Convert(value, call.Type))),
            "min" => values.OfType<object>().Order(Ordered(lambda)).FirstOrDefault(),
            "max" => values.OfType<object>().OrderDescending(Ordered(lambda)).FirstOrDefault(),
            var name => throw new NotSupportedException(name),
        };
    }

    /// <summary>The rows of a collection that meet its conditions, in no order.</summary>
    public IEnumerable<JsonObject> Rows(CollectionQuery query) =>
        World.Rows((JsonObject)Required(query.Rows.Row), query.Rows.Collection).Where(each => query.Conditions.All(condition => Of(condition, each) is true));

    private static Comparer<object> Ordered(BoundLambda? lambda) =>
        Comparer<object>.Create((a, b) => Compare(lambda?.Type ?? throw new InvalidOperationException("Nothing is computed of the rows."), a, b));

    /// <summary>What a lambda makes of a row.</summary>
    public object? Of(BoundLambda lambda, JsonObject each)
    {
        _items[lambda.Parameter.Name] = each;
        var value = Evaluate(lambda.Body);
        _items.Remove(lambda.Parameter.Name);
        return value;
    }

    private static object Number(string function, object receiver, object[] arguments) => (function, receiver) switch
    {
        ("abs", int number) => number < 0 ? checked(-number) : number,
        ("abs", long number) => number < 0 ? checked(-number) : number,
        ("abs", decimal number) => number < 0 ? -number : number,
        ("clamp", _) => Larger(arguments[0], Smaller(arguments[1], receiver)),
        ("round", decimal number) => Round(number, arguments is [int digits] ? digits : 0),
        ("floor", decimal number) => decimal.Truncate(number) > number ? decimal.Truncate(number) - 1 : decimal.Truncate(number),
        ("ceiling", decimal number) => decimal.Truncate(number) < number ? decimal.Truncate(number) + 1 : decimal.Truncate(number),
        _ => throw new NotSupportedException(function),
    };

    private static object Larger(object a, object b) => Comparer<object>.Default.Compare(a, b) >= 0 ? a : b;

    private static object Smaller(object a, object b) => Comparer<object>.Default.Compare(a, b) <= 0 ? a : b;

    private static decimal Round(decimal number, int digits)
    {
        var unit = 1m;
        for (var digit = 0; digit < digits; digit++)
        {
            unit *= 10;
        }

        return decimal.Truncate((number * unit) + (number < 0 ? -0.5m : 0.5m)) / unit;
    }

    private static object? Literal(BoundLiteral literal) => literal.Value switch
    {
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var value => value,
    };

    private static object? Convert(object? value, TypeSymbol type) => (value, (type as ScalarType)?.Definition) switch
    {
        (int number, LongDefinition) => (long)number,
        (int number, DecimalDefinition) => (decimal)number,
        (long number, DecimalDefinition) => (decimal)number,
        _ => value,
    };

    private static object? Field(JsonObject fields, MemberSymbol member) => Typed(fields[member.Name], member.Type);

    private static object? Typed(JsonNode? node, TypeSymbol type) => (node, (type.NonOptional as ScalarType)?.Definition) switch
    {
        (null, _) => null,
        ({ } number, IntegerDefinition) => number.GetValue<JsonElement>().GetInt32(),
        ({ } number, LongDefinition or ReferenceDefinition) => number.GetValue<JsonElement>().GetInt64(),
        ({ } number, DecimalDefinition) => number.GetValue<JsonElement>().GetDecimal(),
        ({ } flag, BooleanDefinition) => flag.GetValue<JsonElement>().GetBoolean(),
        ({ } text, _) => text.GetValue<JsonElement>().GetString(),
    };
}
