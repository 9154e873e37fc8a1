using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>
/// What comes apart from a migration so that nobody who writes waits for an index: PostgreSQL makes one concurrently only outside of a transaction, and a
/// unique constraint takes over an index that is there (postgresql.org, CREATE INDEX and ALTER TABLE).
/// </summary>
/// <param name="Rest">The difference without them.</param>
/// <param name="Indexes">The statements that make the indexes, each for itself; running them again mends what was stopped half way.</param>
/// <param name="Uniques">The statements that make constraints of the unique ones.</param>
internal sealed record ConcurrentIndexes(SchemaDiff Rest, ImmutableArray<SqlText> Indexes, ImmutableArray<SqlText> Uniques)
{
    /// <summary>The first line of a file whose statements are no transaction.</summary>
    public const string NoTransaction = "-- transaction: none";

    /// <summary>Takes them out of a difference; those of a new table have nothing to wait for.</summary>
    public static ConcurrentIndexes Of(SchemaDiff diff)
    {
        if (diff.Database != DatabaseKind.PostgreSql)
        {
            return new ConcurrentIndexes(diff, [], []);
        }

        var taken = diff.Changed.SelectMany(change => change.Added.Where(IsIndex).Select(index => (change.New, Index: index))).ToList();
        ImmutableArray<TableChange> changed = [.. diff.Changed.Select(change => change with { Added = [.. change.Added.Where(each => !IsIndex(each))] }).Where(change => change.IsChanged)];
        return new ConcurrentIndexes(
            diff with { Changed = changed },
            [.. taken.SelectMany(each => Make(each.New, each.Index))],
            [.. taken.Where(each => each.Index.Kind == SchemaConstraintKind.Unique).Select(each => Take(each.New, each.Index))]);
    }

    private static bool IsIndex(SchemaConstraint constraint) => constraint.Kind is SchemaConstraintKind.Index or SchemaConstraintKind.Unique;

    private static IEnumerable<SqlText> Make(SchemaTable table, SchemaConstraint index)
    {
        var unique = index.Kind == SchemaConstraintKind.Unique ? SqlText.Of($"UNIQUE ") : SqlText.Of($"");
        yield return SqlText.Of($"DROP INDEX CONCURRENTLY IF EXISTS {index.Name}");
        yield return SqlText.Of($"CREATE {unique}INDEX CONCURRENTLY {index.Name} ON {table.Name} ({SchemaSql.Commas(index.Columns)})");
    }

    private static SqlText Take(SchemaTable table, SchemaConstraint unique) =>
        SqlText.Of($"ALTER TABLE {table.Name}\n    ADD CONSTRAINT {unique.Name} UNIQUE USING INDEX {unique.Name}");
}
