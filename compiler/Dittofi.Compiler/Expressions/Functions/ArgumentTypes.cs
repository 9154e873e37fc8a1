using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>What the arguments of functions must be.</summary>
internal static class ArgumentTypes
{
    private const int MostDigits = 28;
    private const string FormLetters = "yMdHhmsft";

    /// <summary>Whether the result of a lambda is what its parameter wants.</summary>
    public static bool Fits(ArgumentKind kind, TypeSymbol result) => kind switch
    {
        ArgumentKind.Condition => Conversions.IsBoolean(result),
        ArgumentKind.Number => !result.IsOptional && Conversions.IsNumeric(result),
        ArgumentKind.Ordered => !result.IsOptional && IsOrdered(result),
        ArgumentKind.Key => IsOrdered(result),
        ArgumentKind.Selection => result is not NullType,
        _ => false,
    };

    /// <summary>The argument as a value of its parameter's type, or null when it is none.</summary>
    /// <param name="kind">What it must be.</param>
    /// <param name="argument">The argument, no lambda.</param>
    /// <param name="receiver">The type of the receiver, not optional.</param>
    public static BoundExpression? TryConvert(ArgumentKind kind, BoundExpression argument, TypeSymbol? receiver) => kind switch
    {
        ArgumentKind.Text => Conversions.TryConvert(argument, TypeTable.Text),
        ArgumentKind.Integer => Conversions.TryConvert(argument, TypeTable.Integer),
        ArgumentKind.Whole => Conversions.TryConvert(argument, TypeTable.Long),
        ArgumentKind.Same => receiver is ScalarType scalar ? Conversions.TryConvert(argument, scalar with { First = null, Second = null }) : null,
        ArgumentKind.Element => receiver is ListType list ? Conversions.TryConvert(argument, Unlimited(list.Element, argument.Type)) : null,
        ArgumentKind.Digits => argument is BoundLiteral { Value: int and >= 0 and <= MostDigits } ? argument : null,
        ArgumentKind.Pattern or ArgumentKind.Form => argument is BoundLiteral { Value: string } ? argument : null,
        _ => null,
    };

    /// <summary>What is wrong with a text that is written out, or null.</summary>
    public static string? Problem(ArgumentKind kind, BoundExpression argument) => (kind, argument) switch
    {
        (ArgumentKind.Pattern, BoundLiteral { Value: string pattern }) => WholeMatch.Problem(pattern)?.Replace("'pattern'", "it", StringComparison.Ordinal),
        (ArgumentKind.Form, BoundLiteral { Value: string form }) => FormProblem(form),
        _ => null,
    };

    /// <summary>What messages call what is wanted.</summary>
    public static string Word(ArgumentKind kind, TypeSymbol? receiver) => kind switch
    {
        ArgumentKind.Text => "a text",
        ArgumentKind.Integer => "an integer",
        ArgumentKind.Whole => "a whole number",
        ArgumentKind.Digits => "a number from 0 to 28 that is written out",
        ArgumentKind.Pattern or ArgumentKind.Form => "a text that is written out",
        ArgumentKind.Same => receiver is ScalarType scalar ? scalar.Definition.Name : "a number",
        ArgumentKind.Element => receiver is ListType list ? list.Element.DisplayName : "an element",
        ArgumentKind.Condition => "a lambda with a boolean that is always there, such as x => x > 1",
        ArgumentKind.Number => "a lambda with a number that is always there, such as x => x.price",
        ArgumentKind.Ordered => "a lambda with a value that has an order and is always there, such as x => x.price",
        ArgumentKind.Key => "a lambda with a value that has an order, such as x => x.price",
        _ => "a lambda, such as x => x.price",
    };

    private static bool IsOrdered(TypeSymbol type) => type.NonOptional is EnumType or ScalarType { Definition.IsOrdered: true };

    private static TypeSymbol Unlimited(TypeSymbol element, TypeSymbol argument)
    {
        var type = element.NonOptional is ScalarType scalar ? scalar with { First = null, Second = null } : element.NonOptional;
        return argument.IsOptional ? type.AsOptional() : type;
    }

    // Letters that C# gives a meaning beyond these depend on the machine, and one alone stands for a whole form.
    private static string? FormProblem(string form)
    {
        var isQuoted = false;
        foreach (var character in form)
        {
            if (character is '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (character is '"' or '%' or '\\' || (char.IsLetter(character) && !FormLetters.Contains(character, StringComparison.Ordinal))))
            {
                return $"'{character}' has no meaning in it; put words into '…'";
            }
        }

        return form.Length < 2 || isQuoted ? "it must have at least two characters, and every quote its end" : null;
    }
}
