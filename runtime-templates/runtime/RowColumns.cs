using System;
using System.Data.Common;

namespace App.Runtime;

/// <summary>Finds the columns of a statement whose text says which it gives.</summary>
internal static class RowColumns
{
    /// <summary>The place of the first column that has one of the names, whatever their case. Throws where there is none.</summary>
    public static int Column(this DbDataReader row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < row.FieldCount; column++)
            {
                if (string.Equals(row.GetName(column), name, StringComparison.OrdinalIgnoreCase))
                {
                    return column;
                }
            }
        }

        throw new InvalidOperationException($"The statement gives no column named '{names[0]}'.");
    }
}
