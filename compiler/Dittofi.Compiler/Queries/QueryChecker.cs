using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>Refuses, while binding, what <see cref="SqlExpressionEmitter"/> could not translate alike for both databases.</summary>
internal static class QueryChecker
{
    /// <summary>Checks one condition on the row at hand.</summary>
    /// <returns>Whether it can be translated; if not, that has been reported.</returns>
    public static bool Check(BoundExpression condition, EventBinder binder)
    {
        if (condition.Type.IsError)
        {
            return false;
        }

        if (!RowExpressions.UsesRow(condition))
        {
            binder.Diagnostics.Report(QueryDiagnostics.AlwaysTrue, condition.Span);
            return false;
        }

        return CheckValue(condition, binder);
    }

    /// <summary>Checks a value that may use the row at hand.</summary>
    /// <returns>Whether it can be translated; if not, that has been reported.</returns>
    public static bool CheckValue(BoundExpression value, EventBinder binder) => CheckValue(value, binder.Diagnostics);

    /// <summary>The same, where no event is bound.</summary>
    public static bool CheckValue(BoundExpression value, DiagnosticBag diagnostics)
    {
        if (value.Type.IsError)
        {
            return false;
        }

        var refused = RowExpressions.Flatten(value).Where(RowExpressions.UsesRow).LastOrDefault(part => Reason(part) is not null);
        if (refused is null)
        {
            return true;
        }

        diagnostics.Report(QueryDiagnostics.NotInQuery, refused.Span, Reason(refused) ?? "");
        return false;
    }

    /// <summary>Checks a value that a property is set to: where only the database knows it, the database must be able to hold the property's rules.</summary>
    /// <returns>Whether it can be translated; if not, that has been reported.</returns>
    public static bool CheckStored(PropertyValue stored, EventBinder binder)
    {
        if (!CheckValue(stored.Value, binder))
        {
            return false;
        }

        var property = stored.Property;
        var keeps = stored.Value is BoundMember { Member: var source } && source.Rules.Imply(property.Rules);
        var isHeld = property.IsManaged ? property.Rules.Conditions.All(rule => RuleSql.Of(rule, property, binder.Database) is not null) : property.Rules.IsEmpty;
        if (keeps || isHeld || !RowExpressions.UsesRow(stored.Value))
        {
            return true;
        }

        binder.Diagnostics.Report(QueryDiagnostics.RuleNotHeld, stored.Value.Span, property.Name);
        return false;
    }

    /// <summary>What cannot be translated, in words; null where the part by itself can.</summary>
    public static string? Reason(BoundExpression part) => part switch
    {
        BoundBinary { Operator: BinaryOperator.Divide, Type: ScalarType { Definition: DecimalDefinition } } => "A division of decimals",
        BoundBinary { Left.Type: var type } binary when IsDecimal(type) && (DecimalScale.Of(binary.Left) is null || DecimalScale.Of(binary.Right) is null) =>
            "Arithmetic with so many digits",
        BoundBinary { Type: ScalarType { Definition: DecimalDefinition } } or BoundConditional or BoundCoalesce when IsDecimal(part.Type) && DecimalScale.Digits(part) is null =>
            "Arithmetic with so many digits",
        BoundBinary { Type: ScalarType { Definition: DoubleDefinition } } or BoundUnary { Type: ScalarType { Definition: DoubleDefinition } } => "Arithmetic of doubles",
        BoundInterpolation => "Text with values in it",
        BoundCall call when CollectionQuery.Of(call.Receiver) is { } query => CollectionSql.Reason(call, query),
        BoundCall call => FunctionSql.Reason(call),
        BoundVariable { Type: ModelType } => null,
        BoundMember { Type.NonOptional: not (ScalarType or EnumType) } => "This value",
        BoundBinary { Left.Type: ModelType or OptionalType { Inner: ModelType } } => "A comparison of rows",
        _ => null,
    };

    private static bool IsDecimal(TypeSymbol type) => type.NonOptional is ScalarType { Definition: DecimalDefinition };
}
