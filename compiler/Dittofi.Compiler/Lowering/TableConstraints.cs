using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// The CHECKs of a table: the rules of its properties (they hold on every write, language page section 13; a pattern, which each
/// database would read in its own way, is held by the service, and so is an expression that no CHECK can say), and on SQLite what PostgreSQL's types say by
/// themselves. The migration and the map from constraint to property are both made from this list.
/// </summary>
internal static class TableConstraints
{
    /// <summary>The constraints in the order of the properties.</summary>
    public static IEnumerable<TableConstraint> Of(ModelSymbol model, DatabaseKind database) =>
        model.Properties.Where(property => !property.IsSystem).SelectMany(property => Of(model, property, database));

    private static IEnumerable<TableConstraint> Of(ModelSymbol model, PropertySymbol property, DatabaseKind database)
    {
        var column = SqlIdentifier.Column(property.Column);
        TableConstraint Check(string rule, SqlText condition, Func<ServiceNames, CSharpCode> message) =>
            new(SqlNames.Check(SqlIdentifier.Of(model.Table), column, rule), property.Label, column, condition, message);

        var type = property.Type.NonOptional;
        var isSqlite = database == DatabaseKind.Sqlite;
        if (property.Rules.MaxLength is { } length)
        {
            // Both functions count code points, as the service does.
            var count = isSqlite ? SqlText.Of($"length({column})") : SqlText.Of($"char_length({column})");
            yield return Check("length", SqlText.Of($"{count} <= {SqlText.Literal(length)}"), _ => CSharpCode.Primary($"Messages.MaxLength({CSharpCode.Literal(length)})"));
        }

        if (property.Rules.MinLength is { } shortest)
        {
            var count = isSqlite ? SqlText.Of($"length({column})") : SqlText.Of($"char_length({column})");
            yield return Check("min_length", SqlText.Of($"{count} >= {SqlText.Literal(shortest)}"), _ => CSharpCode.Primary($"Messages.MinLength({CSharpCode.Literal(shortest)})"));
        }

        if (isSqlite && Range(type) is var (rule, least, most))
        {
            yield return Check(rule, SqlText.Of($"{column} BETWEEN {least} AND {most}"), _ => CSharpCode.Empty);
        }

        if (property.Rules.Min is { } min)
        {
            yield return Check("min", SqlText.Of($"{column} >= {SqlValues.Of(min, type, database)}"), names => CSharpCode.Primary($"Messages.Min({CSharpValues.Of(min, type, names)})"));
        }

        if (property.Rules.Max is { } max)
        {
            yield return Check("max", SqlText.Of($"{column} <= {SqlValues.Of(max, type, database)}"), names => CSharpCode.Primary($"Messages.Max({CSharpValues.Of(max, type, names)})"));
        }

        if (!property.Rules.OneOf.IsEmpty)
        {
            var values = SqlText.Commas(property.Rules.OneOf.Select(value => SqlValues.Of(value, type, database)));
            yield return Check(
                "one_of",
                SqlText.Of($"{column} IN ({values})"),
                names => CSharpCode.Call(CSharpCode.Primary($"Messages.OneOf"), property.Rules.OneOf.Select(value => CSharpValues.Of(value, type, names))));
        }

        var number = 1;
        foreach (var declared in property.Rules.Conditions)
        {
            if (RuleSql.Of(declared, property, database) is { } condition)
            {
                yield return Check(number == 1 ? "rule" : "rule" + number.ToString(CultureInfo.InvariantCulture), condition, _ => CSharpCode.Literal(declared.Message));
                number++;
            }
        }

        if (type is EnumType choice)
        {
            var values = SqlText.Commas(choice.Values.Select(value => SqlText.Literal(SqlValues.Dialect(database), value)));
            yield return Check("values", SqlText.Of($"{column} IN ({values})"), _ => CSharpCode.Call(CSharpCode.Primary($"Messages.OneOf"), choice.Values.Select(CSharpCode.Literal)));
        }
    }

    private static (string Rule, SqlText Least, SqlText Most)? Range(TypeSymbol type) => type switch
    {
        ScalarType { Definition: IntegerDefinition } => ("range", SqlText.Literal(int.MinValue), SqlText.Literal(int.MaxValue)),
        ScalarType { Definition: BooleanDefinition } => ("range", SqlText.Literal(0), SqlText.Literal(1)),
        ScalarType { Definition: DecimalDefinition } number => Digits(DecimalDefinition.Precision(number)),
        _ => null,
    };

    private static (string Rule, SqlText Least, SqlText Most) Digits(int precision)
    {
        var most = 0L;
        for (var digit = 0; digit < precision; digit++)
        {
            most = (most * 10) + 9;
        }

        return ("digits", SqlText.Literal(-most), SqlText.Literal(most));
    }
}
