using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The functions of numbers.</summary>
internal static class NumberFunctions
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
    [
        new("round", FunctionReceiver.Fraction, FunctionResult.Same, "Rounded to so many digits behind the point (none when left out), half away from zero.", CSharpCall.Method("Rounded"))
        {
            Parameters = [new("digits", ArgumentKind.Digits, IsRequired: false)],
            CanFail = true,
            Digits = static (scales, literals) => Math.Min(scales[0], literals.Count > 0 && literals[0] is int digits ? digits : 0),
            Sql = static call => call.IsSqlite ? Cut(call, "checked_round") : SqlText.Of($"round({call.Receiver}, {SqlText.Literal(Wanted(call))})"),
        },
        new("floor", FunctionReceiver.Fraction, FunctionResult.Same, "The greatest whole number that is not greater.", CSharpCall.Method("RoundedDown"))
        {
            CanFail = true,
            Digits = static (_, _) => 0,
            Sql = static call => call.IsSqlite ? Cut(call, "checked_floor") : SqlText.Of($"floor({call.Receiver})"),
        },
        new("ceiling", FunctionReceiver.Fraction, FunctionResult.Same, "The least whole number that is not less.", CSharpCall.Method("RoundedUp"))
        {
            CanFail = true,
            Digits = static (_, _) => 0,
            Sql = static call => call.IsSqlite ? Cut(call, "checked_ceiling") : SqlText.Of($"ceil({call.Receiver})"),
        },
        new("abs", FunctionReceiver.Number, FunctionResult.Same, "Without its sign.", CSharpCall.Method("Absolute"))
        {
            CanFail = true,
            Sql = static call => call.IsSqlite && call.Call.Type.NonOptional.Equals(TypeTable.Integer)
                ? SqlText.Of($"checked_integer(abs({call.Receiver}))")
                : call.IsSqlite && call.IsWide ? SqlText.Of($"decimal_abs({call.Receiver})")
                : SqlText.Of($"abs({call.Receiver})"),
        },
        new("clamp", FunctionReceiver.Number, FunctionResult.Same, "The nearest number that is not less than `low` and not greater than `high`; where these cross, `low`.", CSharpCall.Method("Clamped"))
        {
            Parameters = [new("low", ArgumentKind.Same), new("high", ArgumentKind.Same)],
            CanFail = true,
            Digits = static (scales, _) => scales.Max(),
            Sql = Clamp,
        },
    ];

    private static SqlText Clamp(SqlCall call)
    {
        var scale = call.Call.Type.NonOptional is ScalarType { Definition: DecimalDefinition } ? call.Scales.Max() : (int?)null;
        var (value, low, high) = (call.Operand(0, scale), call.Operand(1, scale), call.Operand(2, scale));

        // PostgreSQL's functions pass over nulls.
        return call.IsSqlite ? SqlText.Of($"max({low}, min({high}, {value}))")
            : call.Call.IsConditional ? SqlText.Of($"CASE WHEN {value} IS NOT NULL THEN greatest({low}, least({high}, {value})) END")
            : SqlText.Of($"greatest({low}, least({high}, {value}))");
    }

    // On SQLite a decimal is a whole number of its last place.
    private static SqlText Cut(SqlCall call, string function)
    {
        var places = call.Scales[0] - Wanted(call);
        if (places <= 0)
        {
            return call.Receiver;
        }

        if (call.IsWide)
        {
            return function switch
            {
                "checked_floor" => SqlText.Of($"decimal_floor({call.Receiver}, {SqlText.Literal(places)})"),
                "checked_ceiling" => SqlText.Of($"decimal_ceiling({call.Receiver}, {SqlText.Literal(places)})"),
                _ => SqlText.Of($"decimal_round({call.Receiver}, {SqlText.Literal(places)})"),
            };
        }

        var unit = 1L;
        for (var place = 0; place < places; place++)
        {
            unit *= 10;
        }

        return function switch
        {
            "checked_floor" => SqlText.Of($"checked_floor({call.Receiver}, {SqlText.Literal(unit)})"),
            "checked_ceiling" => SqlText.Of($"checked_ceiling({call.Receiver}, {SqlText.Literal(unit)})"),
            _ => SqlText.Of($"checked_round({call.Receiver}, {SqlText.Literal(unit)})"),
        };
    }

    private static int Wanted(SqlCall call) => call.Call.Arguments is [Bound.BoundLiteral { Value: int digits }] ? digits : 0;
}
