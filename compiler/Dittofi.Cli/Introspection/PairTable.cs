namespace Dittofi.Cli.Introspection;

/// <summary>A table whose key is two foreign keys, and which holds nothing else: a <c>manyToMany</c>.</summary>
/// <param name="Table">The table.</param>
/// <param name="Own">The foreign key to the model that the relation is declared in.</param>
/// <param name="Other">The foreign key to the other.</param>
internal sealed record PairTable(FoundTable Table, FoundForeignKey Own, FoundForeignKey Other)
{
    /// <summary>The pairs that a table holds; null where it is something else.</summary>
    public static PairTable? Of(FoundTable table)
    {
        if (table.Columns.Length != 2 || table.ForeignKeys.Length != 2 || table.ForeignKeys.Any(key => key.Columns.Length != 1))
        {
            return null;
        }

        var names = table.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var isKey = names.SetEquals(table.PrimaryKey) || table.Uniques.Any(unique => names.SetEquals(unique) && table.Columns.All(column => !column.IsNullable));
        var own = table.ForeignKeys.FirstOrDefault(key => key.Columns[0] == table.Columns[0].Name);
        var other = table.ForeignKeys.FirstOrDefault(key => key.Columns[0] == table.Columns[1].Name);
        return isKey && own is not null && other is not null ? new PairTable(table, own, other) : null;
    }
}
