using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// Translates bound expressions on the row at hand to SQL that answers as C# would: two-valued conditions, exact decimals, arithmetic that fails alike
/// (language page, section 13). What does not need the row is computed by the service and bound as a parameter.
/// </summary>
internal sealed class SqlExpressionEmitter
{
    private readonly SqlDialect dialect;
    private readonly QueryParameters parameters;
    private readonly SqlRows rows;
    private readonly RelationSql relations;
    private readonly CollectionSql collections;
    private readonly DecimalSql decimals;

    /// <param name="dialect">The database's SQL.</param>
    /// <param name="parameters">The parameters of the statement.</param>
    /// <param name="model">The model of the row at hand.</param>
    public SqlExpressionEmitter(SqlDialect dialect, QueryParameters parameters, ModelSymbol model)
    {
        (this.dialect, this.parameters, rows) = (dialect, parameters, new SqlRows(model, dialect));
        relations = new RelationSql(this, rows, dialect);
        collections = new CollectionSql(this, rows, parameters, dialect);
        decimals = new DecimalSql(this, dialect);
    }

    /// <summary>The rows in sight.</summary>
    public SqlRows Rows => rows;

    private bool IsSqlite => dialect == SqlDialect.Sqlite;

    /// <summary>A condition.</summary>
    /// <param name="condition">A boolean expression.</param>
    /// <param name="asFilter">Whether null and false count alike, as they do for a whole <c>WHERE</c> and the operands of its AND and OR.</param>
    public SqlText Condition(BoundExpression condition, bool asFilter) => condition switch
    {
        _ when !IsOfRow(condition) => ParameterCondition(condition),
        _ when asFilter && relations.Filter(condition) is { } filter => filter,
        BoundBinary { Operator: BinaryOperator.And } and => And(and, asFilter),
        BoundBinary { Operator: BinaryOperator.Or } or => Or(or, asFilter),
        BoundUnary { Operator: UnaryOperator.Not } not => SqlText.Of($"NOT {Condition(not.Operand, asFilter: false).Parenthesized()}"),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality => Equality(equality, asFilter),
        BoundBinary order when IsOrder(order.Operator) => Order(order, asFilter),
        _ => Value(condition, null),
    };

    /// <summary>A value.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="form">The form that a decimal shall have on SQLite; null for anything else.</param>
    public SqlText Value(BoundExpression value, DecimalForm? form)
    {
        if (!IsOfRow(value))
        {
            // A whole number among decimals is scaled as they are.
            return SqlText.Of($"{parameters.Add(value, form is null || !IsSqlite ? value.Type : TypeTable.Decimal, form?.Scale, IsSqlite && form is { IsWide: true })}");
        }

        return value switch
        {
            BoundMember { Member: PropertySymbol property, Receiver: var row } when rows.Has(row) => decimals.Formed(rows.Column(row, property), value, form),
            BoundMember { Member: PropertySymbol property, Receiver: BoundRelated related } => decimals.Formed(relations.Column(related, property), value, form),
            BoundConversion { Operand: var operand } => Value(operand, form),
            BoundNonNull { Operand: var operand } => Value(operand, form),
            BoundUnary { Operator: UnaryOperator.Negate } negation => Negation(negation, form),
            BoundBinary { Operator: BinaryOperator.Concatenate } text => SqlText.Of($"{Value(text.Left, null)} || {Value(text.Right, null)}").Parenthesized(),
            BoundBinary binary when IsArithmetic(binary.Operator) => Arithmetic(binary, form),
            BoundConditional conditional => Choice(conditional, form),
            BoundCall call when CollectionQuery.Of(call.Receiver) is { } query => decimals.Formed(collections.Emit(call, query), value, form),
            BoundCall call => decimals.Formed(FunctionSql.Emit(call, dialect, parameters, Value), value, form),
            BoundCoalesce coalesce => SqlText.Of($"coalesce({Value(coalesce.Left, form)}, {parameters.UnderRow(() => Value(coalesce.Right, form))})"),
            _ => Condition(value, asFilter: false).Parenthesized(),
        };
    }

    // Where a test of the row decides whether a value is asked for, one that can fail is left to the database.
    private bool IsOfRow(BoundExpression value) => RowExpressions.UsesRow(value)
        || (parameters.IsUnderRow && RowExpressions.CanFail(value) && RowExpressions.Flatten(value).All(part => QueryChecker.Reason(part) is null && part is not BoundLambda));

    /// <summary>A value as a property stores it: rounded half away from zero to its digits.</summary>
    /// <param name="stored">The property and the expression, already of its type but for its digits.</param>
    public SqlText Stored(PropertyValue stored)
    {
        var value = RowExpressions.UsesRow(stored.Value) ? Computed(stored) : SqlText.Of($"{parameters.AddStored(stored)}");
        return StoredForm.Write(stored.Property, value, dialect);
    }

    private SqlText Computed(PropertyValue stored)
    {
        var value = stored.Value;
        if (!IsSqlite || stored.Property.Type.NonOptional is not ScalarType { Definition: DecimalDefinition } number)
        {
            return Value(value, null);
        }

        var rounded = decimals.Stored(value, DecimalDefinition.Scale(number));

        // Where no CHECK is known to be there, nothing else refuses what has too many digits.
        return stored.Property.IsManaged ? rounded : SqlText.Of($"checked_digits({rounded}, {SqlText.Literal(DecimalSql.Power(DecimalDefinition.Precision(number)) - 1)})");
    }

    /// <summary>A value that rows are sorted by.</summary>
    public SqlText Sorted(BoundExpression value) => StoredForm.Ordered(Value(value, DecimalScale.Form(value)), value.Type, IsManaged(value), dialect);

    /// <summary>A column of the statement's own row that rows are sorted by.</summary>
    public SqlText Sorted(PropertySymbol property) => StoredForm.Ordered(rows.Own(property), property.Type, property.IsManaged, dialect);

    /// <summary>A number and one more, checked for overflow.</summary>
    public SqlText Next(SqlText number, bool isInteger) => (IsSqlite, isInteger) switch
    {
        (true, true) => SqlText.Of($"checked_integer(checked_add({number}, 1))"),
        (true, false) => SqlText.Of($"checked_add({number}, 1)"),
        _ => SqlText.Of($"{number} + 1"),
    };

    private SqlText ParameterCondition(BoundExpression condition) =>
        condition is BoundLiteral { Value: bool flag }
            ? SqlText.Literal(dialect, flag)
            : SqlText.Of($"{parameters.Add(condition, TypeTable.Boolean)}");

    private SqlText And(BoundBinary and, bool asFilter)
    {
        var left = Condition(and.Left, asFilter);
        if (!IsOfRow(and.Left))
        {
            var guarded = parameters.Under(and.Left, holds: true, () => Condition(and.Right, asFilter));
            return SqlText.Of($"({left} AND {guarded})");
        }

        // SQL may evaluate both sides; where the right one can fail, CASE keeps C#'s order.
        var right = parameters.UnderRow(() => Condition(and.Right, asFilter));
        return RowExpressions.CanFail(and.Right)
            ? SqlText.Of($"CASE WHEN {left} THEN {right} ELSE {SqlText.Literal(dialect, false)} END")
            : SqlText.Of($"({left} AND {right})");
    }

    private SqlText Or(BoundBinary or, bool asFilter)
    {
        var left = Condition(or.Left, asFilter);
        if (!IsOfRow(or.Left))
        {
            return SqlText.Of($"({left} OR {parameters.Under(or.Left, holds: false, () => Condition(or.Right, asFilter))})");
        }

        var right = parameters.UnderRow(() => Condition(or.Right, asFilter));
        return RowExpressions.CanFail(or.Right)
            ? SqlText.Of($"CASE WHEN {left} THEN {SqlText.Literal(dialect, true)} ELSE {right} END")
            : SqlText.Of($"({left} OR {right})");
    }

    private SqlText Equality(BoundBinary equality, bool asFilter)
    {
        var isEqual = equality.Operator == BinaryOperator.Equal;
        if (equality.Left is BoundLiteral { Value: null } || equality.Right is BoundLiteral { Value: null })
        {
            var tested = Value(equality.Left is BoundLiteral { Value: null } ? equality.Right : equality.Left, null);
            return isEqual ? SqlText.Of($"{tested} IS NULL") : SqlText.Of($"{tested} IS NOT NULL");
        }

        var (left, right) = Operands(equality);
        var (leftNull, rightNull) = (CanBeNull(equality.Left), CanBeNull(equality.Right));
        var isPlain = (!leftNull && !rightNull) || (isEqual && asFilter && leftNull != rightNull);
        return (isPlain, isEqual, IsSqlite) switch
        {
            (true, true, _) => SqlText.Of($"{left} = {right}"),
            (true, false, _) => SqlText.Of($"{left} <> {right}"),
            (false, true, true) => SqlText.Of($"{left} IS {right}"),
            (false, false, true) => SqlText.Of($"{left} IS NOT {right}"),
            (false, true, false) => SqlText.Of($"{left} IS NOT DISTINCT FROM {right}"),
            (false, false, false) => SqlText.Of($"{left} IS DISTINCT FROM {right}"),
        };
    }

    /// <summary>Whether a side of a comparison may be NULL: both have one type, and one that was lifted to it, or that was tested before, is still never NULL.</summary>
    public bool CanBeNull(BoundExpression side) => side switch
    {
        BoundConversion conversion => CanBeNull(conversion.Operand),
        _ => side.Type.IsOptional && !parameters.IsShown(side),
    };

    private SqlText Order(BoundBinary order, bool asFilter)
    {
        var (left, right) = Operands(order);
        var compared = order.Operator switch
        {
            BinaryOperator.Less => SqlText.Of($"{left} < {right}"),
            BinaryOperator.LessOrEqual => SqlText.Of($"{left} <= {right}"),
            BinaryOperator.Greater => SqlText.Of($"{left} > {right}"),
            _ => SqlText.Of($"{left} >= {right}"),
        };
        var canBeNull = CanBeNull(order.Left) || CanBeNull(order.Right);
        return canBeNull && !asFilter ? SqlText.Of($"coalesce({compared}, {SqlText.Literal(dialect, false)})") : compared;
    }

    private (SqlText Left, SqlText Right) Operands(BoundBinary comparison)
    {
        if (comparison.Left.Type.NonOptional is EnumType choice && IsOrder(comparison.Operator))
        {
            return (Rank(choice, Value(comparison.Left, null)), Rank(choice, Value(comparison.Right, null)));
        }

        var form = IsDecimal(comparison.Left) ? DecimalSql.FormOfBoth(comparison.Left, comparison.Right) : (DecimalForm?)null;
        return (Ordered(comparison.Left, comparison, Value(comparison.Left, form)), Value(comparison.Right, form));
    }

    private SqlText Ordered(BoundExpression side, BoundBinary comparison, SqlText value) =>
        IsOrder(comparison.Operator) ? StoredForm.Ordered(value, side.Type, IsManaged(comparison), dialect) : value;

    /// <summary>Whether every column that an expression looks at is the service's own.</summary>
    public static bool IsManaged(BoundExpression expression) => RowExpressions.Flatten(expression).All(part => part is not BoundMember { Member: PropertySymbol { IsManaged: false } });

    /// <summary>The place of an enum's value in declared order.</summary>
    public SqlText Rank(EnumType type, SqlText value)
    {
        var branches = type.Values.Select((text, rank) => SqlText.Of($"WHEN {SqlText.Literal(dialect, text)} THEN {SqlText.Literal(rank)}"));
        return SqlText.Of($"CASE {value} {SqlText.Join(SqlText.Of($" "), branches)} END");
    }

    private SqlText Choice(BoundConditional conditional, DecimalForm? form)
    {
        var condition = Condition(conditional.Condition, asFilter: false);
        if (IsOfRow(conditional.Condition))
        {
            var (yes, no) = parameters.UnderRow(() => (Value(conditional.First, form), Value(conditional.Second, form)));
            return SqlText.Of($"CASE WHEN {condition} THEN {yes} ELSE {no} END");
        }

        var first = parameters.Under(conditional.Condition, holds: true, () => Value(conditional.First, form));
        var second = parameters.Under(conditional.Condition, holds: false, () => Value(conditional.Second, form));
        return SqlText.Of($"CASE WHEN {condition} THEN {first} ELSE {second} END");
    }

    private SqlText Negation(BoundUnary negation, DecimalForm? form)
    {
        if (IsDecimal(negation))
        {
            return decimals.Negation(negation, form);
        }

        var zero = new BoundLiteral(0, TypeTable.Integer, negation.Span);
        return Arithmetic(new BoundBinary(BinaryOperator.Subtract, zero, negation.Operand, negation.Type, negation.Span), form);
    }

    private SqlText Arithmetic(BoundBinary binary, DecimalForm? form)
    {
        if (IsDecimal(binary))
        {
            return decimals.Arithmetic(binary, form);
        }

        var whole = Operation(binary.Operator, Value(binary.Left, null), Value(binary.Right, null));
        return decimals.Formed(InRange(whole, binary.Type), binary, form);
    }

    /// <summary>A calculation with whole numbers, or on PostgreSQL any.</summary>
    public SqlText Operation(BinaryOperator operation, SqlText left, SqlText right) => (operation, IsSqlite) switch
    {
        (BinaryOperator.Add, true) => SqlText.Of($"checked_add({left}, {right})"),
        (BinaryOperator.Subtract, true) => SqlText.Of($"checked_subtract({left}, {right})"),
        (BinaryOperator.Multiply, true) => SqlText.Of($"checked_multiply({left}, {right})"),
        (BinaryOperator.Divide, true) => SqlText.Of($"checked_divide({left}, {right})"),
        (_, true) => SqlText.Of($"checked_modulo({left}, {right})"),
        (BinaryOperator.Add, false) => SqlText.Of($"({left} + {right})"),
        (BinaryOperator.Subtract, false) => SqlText.Of($"({left} - {right})"),
        (BinaryOperator.Multiply, false) => SqlText.Of($"({left} * {right})"),
        (BinaryOperator.Divide, false) => SqlText.Of($"({left} / {right})"),
        _ => SqlText.Of($"({left} % {right})"),
    };

    // SQLite computes in 64 bits; PostgreSQL takes the type of its operands.
    private SqlText InRange(SqlText value, TypeSymbol type) =>
        IsSqlite && type is ScalarType { Definition: IntegerDefinition } ? SqlText.Of($"checked_integer({value})") : value;

    private static bool IsDecimal(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition: DecimalDefinition };

    private static bool IsOrder(BinaryOperator operation) =>
        operation is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private static bool IsArithmetic(BinaryOperator operation) =>
        operation is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder;
}
