using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>Writes sort keys: nulls last ascending and first descending, enums in declared order (language page, section 13).</summary>
internal static class SortSql
{
    /// <summary>The key.</summary>
    public static SqlText Of(SortKey key, SqlExpressionEmitter sql)
    {
        var column = key.Property is { } property ? sql.Rows.Own(property.Column)
            : key.Value is { } computed ? sql.Value(computed, DecimalScale.Of(computed))
            : throw new InvalidOperationException("A sort key is a property or a value.");
        var value = key.Type.NonOptional is EnumType type ? sql.Rank(type, column) : column;
        return (key.IsDescending, key.Type.IsOptional) switch
        {
            (false, false) => value,
            (true, false) => SqlText.Of($"{value} DESC"),
            (false, true) => SqlText.Of($"{value} ASC NULLS LAST"),
            (true, true) => SqlText.Of($"{value} DESC NULLS FIRST"),
        };
    }
}
