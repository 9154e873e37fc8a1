using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// Translates rules to the conditions of CHECKs, which have neither parameters nor functions of the service: comparisons of the column, its remainder or its length with
/// literals, joined by <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>. None of them can fail, and a NULL keeps all of them.
/// </summary>
internal sealed class RuleSql
{
    private readonly PropertySymbol _property;
    private readonly DatabaseKind _database;
    private readonly SqlText _column;

    private RuleSql(PropertySymbol property, DatabaseKind database)
    {
        _property = property;
        _database = database;
        _column = SqlText.Identifier(SqlIdentifier.Column(property.Column));
    }

    /// <summary>The condition of a rule of a property; null where only the service can tell.</summary>
    public static SqlText? Of(RuleCondition rule, PropertySymbol property, DatabaseKind database) => new RuleSql(property, database).Condition(rule.Lambda.Body);

    private TypeSymbol Type => _property.Type.NonOptional;

    private SqlText? Condition(BoundExpression condition) => condition switch
    {
        BoundVariable { Type: ScalarType { Definition: BooleanDefinition } } => _column,
        BoundUnary { Operator: UnaryOperator.Not } not => Condition(not.Operand) is { } operand ? SqlText.Of($"NOT ({operand})") : null,
        BoundBinary { Operator: BinaryOperator.And } and => Join(and, SqlText.Of($" AND ")),
        BoundBinary { Operator: BinaryOperator.Or } or => Join(or, SqlText.Of($" OR ")),
        BoundBinary comparison => Literal(comparison.Right) is { } right ? Compare(comparison.Left, comparison.Operator, right)
            : Literal(comparison.Left) is { } left ? Compare(comparison.Right, Mirrored(comparison.Operator), left)
            : null,
        _ => null,
    };

    private SqlText? Join(BoundBinary both, SqlText word) =>
        Condition(both.Left) is { } left && Condition(both.Right) is { } right ? SqlText.Join(word, [left, right]).Parenthesized() : null;

    private SqlText? Compare(BoundExpression operand, BinaryOperator operation, object literal)
    {
        if (Sign(operation) is not { } sign)
        {
            return null;
        }

        var isEquality = operation is BinaryOperator.Equal or BinaryOperator.NotEqual;
        var plain = Plain(operand);
        return plain is BoundVariable
            ? Value(literal, isEquality) is { } value ? SqlText.Of($"{_column} {sign} {value}") : null
            : Whole(literal) is { } number && Computed(plain) is { } computed ? SqlText.Of($"{computed} {sign} {SqlText.Literal(number)}") : null;
    }

    // The remainder of the least number by -1 is the one that fails.
    private SqlText? Computed(BoundExpression operand) => operand switch
    {
        BoundBinary { Operator: BinaryOperator.Remainder } remainder
            when Plain(remainder.Left) is BoundVariable && IsWhole && Literal(remainder.Right) is { } divisor && Whole(divisor) is { } number and not (0 or -1) =>
            SqlText.Of($"{_column} % {SqlText.Literal(number)}"),
        BoundCall { Function.Name: "length", Receiver: { } receiver } when Plain(receiver) is BoundVariable && Type is ScalarType { Definition.IsText: true } =>
            _database == DatabaseKind.Sqlite ? SqlText.Of($"length({_column})") : SqlText.Of($"char_length({_column})"),
        _ => null,
    };

    private SqlText? Value(object literal, bool isEquality) => Type switch
    {
        EnumType choice => isEquality && literal is string text && choice.Values.Contains(text) ? SqlText.Literal(SqlValues.Dialect(_database), text) : null,
        ScalarType when IsWhole => Whole(literal) is { } number ? SqlText.Literal(number) : null,
        ScalarType { Definition: DecimalDefinition } type => Decimal(literal) is { } number && IsOf(number, type) ? SqlValues.Of(number, type, _database) : null,
        ScalarType { Definition: DoubleDefinition } => literal is int or double ? SqlText.Literal(Convert.ToDouble(literal, CultureInfo.InvariantCulture)) : null,
        ScalarType { Definition: BooleanDefinition } => literal is bool && isEquality ? SqlValues.Of(literal, Type, _database) : null,
        ScalarType { Definition.IsText: true } => literal is string ? SqlValues.Of(literal, Type, _database) : null,
        ScalarType { Definition: DateDefinition or TimeDefinition or DateTimeDefinition } => literal is DateOnly or TimeOnly or DateTimeOffset ? SqlValues.Of(literal, Type, _database) : null,
        ScalarType { Definition: UuidDefinition } => literal is Guid && isEquality ? SqlValues.Of(literal, Type, _database) : null,
        _ => null,
    };

    private bool IsWhole => Type is ScalarType { Definition: IntegerDefinition or LongDefinition };

    // A column on SQLite holds whole numbers of its last place: a literal with more digits stands between two of them.
    private static bool IsOf(decimal number, ScalarType type)
    {
        var sized = DecimalDefinition.Sized(type);
        return sized.Definition.ParseLiteral(number.ToString(CultureInfo.InvariantCulture), sized) is not null;
    }

    private static BoundExpression Plain(BoundExpression expression) => expression is BoundConversion conversion ? Plain(conversion.Operand) : expression;

    private static object? Literal(BoundExpression expression) => Plain(expression) is BoundLiteral literal ? literal.Value : null;

    private static long? Whole(object literal) => literal switch
    {
        int number => number,
        long number => number,
        _ => null,
    };

    private static decimal? Decimal(object literal) => literal is decimal number ? number : Whole(literal);

    private static SqlText? Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => SqlText.Of($"="),
        BinaryOperator.NotEqual => SqlText.Of($"<>"),
        BinaryOperator.Less => SqlText.Of($"<"),
        BinaryOperator.LessOrEqual => SqlText.Of($"<="),
        BinaryOperator.Greater => SqlText.Of($">"),
        BinaryOperator.GreaterOrEqual => SqlText.Of($">="),
        _ => null,
    };

    private static BinaryOperator Mirrored(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => operation,
    };
}
