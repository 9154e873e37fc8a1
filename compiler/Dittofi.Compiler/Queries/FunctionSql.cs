using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>Translates calls on the row at hand by the table of functions.</summary>
internal static class FunctionSql
{
    /// <summary>Why a call on the row cannot be translated alike for both databases, or null.</summary>
    public static string? Reason(BoundCall call)
    {
        if (call.Function.Sql is null)
        {
            return $"'{call.Function.Form}'";
        }

        if (call.Receiver?.Type.NonOptional is ListType list)
        {
            var isPlain = list.Element is ScalarType or EnumType && DecimalScale.Of(call.Receiver) is not null && !RowExpressions.UsesRow(call.Receiver);
            return isPlain && call.Arguments.All(argument => !IsDecimal(argument) || (DecimalScale.Of(argument) is not null && !DecimalSql.FormOfBoth(call.Receiver, argument).IsWide)) ? null : $"'{call.Function.Form}' of this list";
        }

        return call.Type.NonOptional is ScalarType { Definition: DoubleDefinition } ? "Arithmetic of doubles"
            : IsDecimal(call) && (DecimalScale.Of(call) is null || (call.Receiver is { } receiver && DecimalScale.Of(receiver) is null)) ? "Arithmetic with so many digits"
            : null;
    }

    /// <summary>The call in SQL; a decimal on SQLite in the form that <see cref="DecimalScale"/> says.</summary>
    /// <param name="call">The call.</param>
    /// <param name="dialect">The database's SQL.</param>
    /// <param name="parameters">Takes what the service computes.</param>
    /// <param name="value">Translates an operand, with so many digits.</param>
    /// <exception cref="InvalidOperationException">The function has no form in SQL; the checker refuses it before.</exception>
    public static SqlText Emit(BoundCall call, SqlDialect dialect, QueryParameters parameters, Func<BoundExpression, DecimalForm?, SqlText> value)
    {
        var operands = call.Receiver is null ? call.Arguments : call.Arguments.Insert(0, call.Receiver);
        var scales = operands.Select(operand => DecimalScale.Of(operand) ?? 0).ToArray();
        var sql = call.Function.Sql ?? throw new InvalidOperationException($"{call.Function.Name} has no form in SQL.");
        var result = DecimalScale.Known(call);
        var isWide = operands.Append(call).Any(each => IsDecimal(each) && DecimalScale.IsWide(each));
        var written = sql(new SqlCall(
            call,
            dialect,
            (index, scale) => value(operands[index], IsDecimal(operands[index]) && scale is { } digits ? new DecimalForm(digits, isWide) : null),
            scales,
            () => List(operands[0], parameters, scales.Max()),
            constant => SqlText.Of($"{parameters.Add(constant)}"),
            isWide));

        // Fewer digits are left than there were.
        return dialect == SqlDialect.Sqlite && isWide && result is { IsWide: false } ? SqlText.Of($"decimal_narrow({written}, 0)") : written;
    }

    private static SqlText List(BoundExpression list, QueryParameters parameters, int scale) =>
        SqlText.Of($"{parameters.AddList(list, ((ListType)list.Type.NonOptional).Element, scale)}");

    private static bool IsDecimal(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition: DecimalDefinition };
}
