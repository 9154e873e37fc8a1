using System.Globalization;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Expressions;

/// <summary>Which values fit where: whole numbers widen, a value fits its optional type, a literal takes the type of its place.</summary>
internal static class Conversions
{
    /// <summary>The expression as a value of another type, or null when it does not fit without loss.</summary>
    public static BoundExpression? TryConvert(BoundExpression expression, TypeSymbol target)
    {
        var type = expression.Type;
        if (type.IsError || target.IsError || type.Equals(target))
        {
            return expression;
        }

        if (expression is BoundLiteral literal && LiteralAs(literal, target) is { } typed)
        {
            return typed;
        }

        // A number that is written out is as much a double as its digits say.
        if (expression is BoundLiteral { Value: int or long or decimal } number && target.NonOptional.Equals(TypeTable.Double))
        {
            return new BoundLiteral(Convert.ToDouble(number.Value, CultureInfo.InvariantCulture), target, expression.Span);
        }

        if (type is NullType)
        {
            return target.IsOptional ? new BoundLiteral(null, target, expression.Span) : null;
        }

        if (type.IsOptional && !target.IsOptional)
        {
            return null;
        }

        if (IdOf(expression, target) is { } id)
        {
            return id;
        }

        return Fits(type.NonOptional, target.NonOptional) ? new BoundConversion(expression, target, expression.Span) : null;
    }

    /// <summary>The type that values of two types have in common, optional when either is; null when there is none.</summary>
    public static TypeSymbol? Common(TypeSymbol left, TypeSymbol right)
    {
        if (left.IsError || right.IsError)
        {
            return ErrorType.Instance;
        }

        if (left is NullType || right is NullType)
        {
            return (left is NullType ? right : left).AsOptional();
        }

        var (a, b) = (left.NonOptional, right.NonOptional);
        var common = a.Equals(b) ? a : Refers(a, b) ? a : Refers(b, a) ? b : SameFamily(a, b) ? Wider(a, b) : Fits(a, b) ? b : Fits(b, a) ? a : IsText(a) && IsText(b) ? TypeTable.Text : null;
        return left.IsOptional || right.IsOptional ? common?.AsOptional() : common;
    }

    /// <summary>Whether a type is a number.</summary>
    public static bool IsNumeric(TypeSymbol type) => type.NonOptional is ScalarType { Definition.NumericRank: not null };

    /// <summary>Whether a type is text.</summary>
    public static bool IsText(TypeSymbol type) => type.NonOptional is ScalarType { Definition.IsText: true };

    /// <summary>Whether a type is boolean and cannot be null.</summary>
    public static bool IsBoolean(TypeSymbol type) => type.Equals(TypeTable.Boolean);

    /// <summary>Whether values of a type can be ids of a model's rows, which are of another type.</summary>
    public static bool IsId(TypeSymbol type, string model, TypeSymbol id) => type is ScalarType { Definition: ReferenceDefinition reference } ? reference.Name == model : Fits(type, id);

    // A relation takes a row of its model, or that row's id.
    private static BoundConversion? IdOf(BoundExpression row, TypeSymbol target)
    {
        if (!Refers(target.NonOptional, row.Type.NonOptional) || row.Type.NonOptional is not ModelType { Model: var model } || model.Find(Names.Id) is not { } id)
        {
            return null;
        }

        var member = new BoundMember(row, id, row.Type.IsOptional, row.Type.IsOptional ? id.Type.AsOptional() : id.Type, row.Span);
        return new BoundConversion(member, target, row.Span);
    }

    private static bool Refers(TypeSymbol relation, TypeSymbol row) =>
        relation is ScalarType { Definition: ReferenceDefinition reference } && row is ModelType { Model.Name: var model } && reference.Name == model;

    private static bool Fits(TypeSymbol from, TypeSymbol to) => (from, to) switch
    {
        (ScalarType a, ScalarType b) when SameFamily(a, b) => true,

        // A reference is an id.
        (ScalarType { Definition: ReferenceDefinition reference }, ScalarType { Definition: not ReferenceDefinition } id) => Fits(reference.Id, id),
        (ScalarType a, ScalarType b) => b.Definition.Takes(a.Definition),
        (ListType a, ListType b) => a.Element.Equals(b.Element),
        _ => from.Equals(to),
    };

    private static bool SameFamily(TypeSymbol a, TypeSymbol b) =>
        a is ScalarType left && b is ScalarType right && left.Definition.Name == right.Definition.Name;

    // text(80) and text(20) have text in common, decimal(12,2) and decimal(4,1) a decimal of any digits.
    private static TypeSymbol Wider(TypeSymbol a, TypeSymbol b) =>
        a is ScalarType scalar && !a.Equals(b) ? scalar with { First = null, Second = null } : a;

    private static BoundLiteral? LiteralAs(BoundLiteral literal, TypeSymbol target)
    {
        if (literal.Value is not string text || !IsText(literal.Type))
        {
            return null;
        }

        return target.NonOptional switch
        {
            EnumType type when type.Values.Contains(text) => new BoundLiteral(text, target, literal.Span),
            ScalarType { Definition.NumericRank: null } type when !SameFamily(type, TypeTable.Text) && !type.Equals(TypeTable.Boolean) && type.Definition.ParseLiteral(text, type) is { } value =>
                new BoundLiteral(value, target, literal.Span),
            _ => null,
        };
    }
}
