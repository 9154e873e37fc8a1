using System.Text.Json;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Known values, such as defaults, as SQL literals in the form that the database stores them.</summary>
internal static class SqlValues
{
    /// <summary>The dialect of a database.</summary>
    public static SqlDialect Dialect(DatabaseKind database) => database == DatabaseKind.Sqlite ? SqlDialect.Sqlite : SqlDialect.PostgreSql;

    /// <summary>The literal of a value that is boxed in the C# type of <paramref name="type"/>; an enum's value is its text.</summary>
    /// <exception cref="InvalidOperationException">No scalar has a value of that kind.</exception>
    public static SqlText Of(object value, TypeSymbol type, DatabaseKind database) => value switch
    {
        string text => SqlText.Literal(Dialect(database), text),
        int number => SqlText.Literal(number),
        long number => SqlText.Literal(number),
        decimal number => Number(number, type, database),
        double number => SqlText.Literal(number),
        bool flag => SqlText.Literal(Dialect(database), flag),
        Guid id => SqlText.Literal(Dialect(database), id),
        DateOnly date => SqlText.Literal(Dialect(database), date),
        TimeOnly time => SqlText.Literal(Dialect(database), time),
        JsonElement json => SqlText.Literal(Dialect(database), json.GetRawText()),
        DateTimeOffset instant => SqlText.Literal(Dialect(database), instant),
        _ => throw new InvalidOperationException($"A value of type {type} has no literal."),
    };

    // SQLite stores a decimal as a whole number of its last place.
    private static SqlText Number(decimal number, TypeSymbol type, DatabaseKind database) =>
        database == DatabaseKind.Sqlite && type.NonOptional is ScalarType { Definition: DecimalDefinition } stored
            ? SqlText.ScaledLiteral(number, DecimalDefinition.Scale(stored))
            : SqlText.Literal(number);
}
