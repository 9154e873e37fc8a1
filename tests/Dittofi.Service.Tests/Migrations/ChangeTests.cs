using System.Data.Common;
using System.Text;
using Dittofi.Compiler.Migrations;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>Each change of a filled database: what it is called, and what becomes of the rows.</summary>
public sealed class ChangeTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    private const string First = """
          Shoe:
            properties: { type: text(40), size: integer, price: "decimal(8,2)", state: "enum(new, used)", note: text?, weight: long, brand: Brand, parent: Shoe?, tags: { manyToMany: Tag } }
          Brand: { properties: { name: text(40) } }
          Tag: { properties: { name: text(40) } }
        """;

    private const string Fill = """
        INSERT INTO brands (name, created_at) VALUES ('Bolt', '2024-01-01T00:00:00.000000Z');
        INSERT INTO tags (name, created_at) VALUES ('red', '2024-01-01T00:00:00.000000Z');
        INSERT INTO shoes (type, size, price, state, note, weight, brand_id, parent_id, created_at) VALUES ('boot', 42, 1250, 'new', 'n', 5, 1, null, '2024-01-01T00:00:00.000000Z');
        INSERT INTO shoes (type, size, price, state, note, weight, brand_id, parent_id, created_at) VALUES ('clog', 43, 99, 'used', null, 6, 1, 1, '2024-01-01T00:00:00.000000Z');
        INSERT INTO shoe_tags (shoe_id, tag_id) VALUES (1, 1);
        """;

    // Hazards that only PostgreSQL has are in brackets; ! is a migration that fails.
    [Theory]
    [OnBothDatabases("type: text(40)", "kind: text(40)", "Shoe.type:kind", "", "SELECT kind FROM shoes ORDER BY id", "boot clog")]
    [OnBothDatabases("note: text?", "note: text?, stock: { type: integer, default: 7 }", "", "", "SELECT CAST(stock AS text) FROM shoes", "7 7")]
    [OnBothDatabases("note: text?", "note: text?, stock: integer", "", "H04", "", "!")]
    [OnBothDatabases("note: text?, ", "", "", "H02", "SELECT CAST(size AS text) FROM shoes ORDER BY id", "42 43")]
    [OnBothDatabases("size: integer", "size: long", "", "(H09)", "SELECT CAST(size AS text) FROM shoes ORDER BY id", "42 43")]
    [OnBothDatabases("weight: long", "weight: integer", "", "H03 (H09)", "SELECT CAST(weight AS text) FROM shoes ORDER BY id", "5 6")]
    [OnBothDatabases("weight: long", "weight: \"decimal(2,2)\"", "", "H03 (H09)", "", "!")]
    [OnBothDatabases("size: integer", "size: text", "", "(H09)", "SELECT size FROM shoes ORDER BY id", "42 43")]
    [OnBothDatabases("type: text(40)", "type: integer", "", "H03 (H09)", "", "!")]
    [OnBothDatabases("enum(new, used)", "enum(new, worn, used)", "", "", "SELECT state FROM shoes ORDER BY id", "new used")]
    [OnBothDatabases("enum(new, used)", "enum(new, worn)", "", "H05", "", "!")]
    [OnBothDatabases("note: text?", "note: text", "", "H04", "", "!")]
    [OnBothDatabases("note: text?", "note: text = none", "", "H04", "SELECT note FROM shoes ORDER BY id", "n none")]
    [OnBothDatabases("weight: long", "weight: long?", "", "", "SELECT CAST(weight AS text) FROM shoes ORDER BY id", "5 6")]
    [OnBothDatabases("tags: { manyToMany: Tag } }", "tags: { manyToMany: Tag } }\n    unique: [type]", "", "H06", "SELECT type FROM shoes ORDER BY id", "boot clog")]
    [OnBothDatabases("tags: { manyToMany: Tag } }", "tags: { manyToMany: Tag } }\n    unique: [brand]", "", "H06", "", "!")]
    [OnBothDatabases("tags: { manyToMany: Tag } }", "tags: { manyToMany: Tag } }\n    indexes: [size]", "", "(H07)", "SELECT type FROM shoes ORDER BY id", "boot clog")]
    [OnBothDatabases("brand: Brand", "brand: Tag", "", "H03", "SELECT CAST(brand_id AS text) FROM shoes ORDER BY id", "1 1")]
    [OnBothDatabases("parent: Shoe?", "parent: Brand?", "", "H03", "SELECT CAST(COALESCE(parent_id, 0) AS text) FROM shoes ORDER BY id", "0 1")]
    [OnBothDatabases("brand: Brand", "brand: Brand?", "", "", "SELECT CAST(brand_id AS text) FROM shoes ORDER BY id", "1 1")]
    [OnBothDatabases("parent: Shoe?", "parent: Shoe", "", "H04", "", "!")]
    [OnBothDatabases("tags: { manyToMany: Tag } }", "tags: { manyToMany: Tag } }\n    onDelete: { brand: cascade }", "", "", "SELECT type FROM shoes ORDER BY id", "boot clog")]
    [OnBothDatabases("tags: { manyToMany: Tag }", "labels: { manyToMany: Tag }", "Shoe.tags:labels", "", "SELECT CAST(shoe_id AS text) FROM shoe_labels", "1")]
    [OnBothDatabases(", tags: { manyToMany: Tag }", "", "", "H01", "SELECT type FROM shoes ORDER BY id", "boot clog")]
    [OnBothDatabases("note: text?", "note: text?, more: { manyToMany: Brand }", "", "", "SELECT CAST(shoe_id AS text) FROM shoe_tags", "1")]
    [OnBothDatabases("Shoe:\n", "Boot:\n", "Shoe:Boot", "", "SELECT type FROM boots ORDER BY id", "boot clog")]
    public async Task A_change_is_named_and_keeps_the_rows(string database, string old, string now, string rename, string hazards, string query, string outcome)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder) + (database == Databases.Sqlite ? ";Foreign Keys=False" : "");
        var first = Add(database, First, null);
        await ApplyAsync(database, connection, Plan(database, First, null, isConcurrent: false));
        await ExecuteAsync(database, connection, Fill);
        var models = First.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(First, models);
        models = rename == "Shoe:Boot" ? models.Replace("parent: Shoe?", "parent: Boot?", StringComparison.Ordinal) : models;
        var plan = Plan(database, models, first.Migrations, isConcurrent: false, [.. new[] { SchemaRename.Parse(rename) }.OfType<SchemaRename>()]);
        Assert.Equal(
            database == Databases.PostgreSql ? hazards.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal) : hazards.Split('(')[0].Trim(),
            string.Join(' ', plan.Hazards.Select(hazard => hazard.Code).Distinct().Order(StringComparer.Ordinal)));

        if (outcome == "!")
        {
            await Assert.ThrowsAnyAsync<DbException>(() => ApplyAsync(database, connection, plan));
            Assert.Equal(["boot 42 5 new 1", "clog 43 6 used 1"], await ExecuteAsync(database, connection, "SELECT type || ' ' || size || ' ' || weight || ' ' || state || ' ' || brand_id FROM shoes ORDER BY id"));
            return;
        }

        await ApplyAsync(database, connection, plan);
        Assert.Equal(outcome.Split(' '), await ExecuteAsync(database, connection, query));
        Assert.Empty(database == Databases.Sqlite ? await ExecuteAsync(database, connection, "PRAGMA foreign_key_check") : []);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_migration_that_fails_is_told_in_one_line_and_leaves_the_old_version_its_database(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        var old = Options(first, folder, database, connection, "v1");
        await StartAndStopAsync(old);
        await ExecuteAsync(database, connection, Fill);
        var next = Add(database, First.Replace("note: text?", "note: text", StringComparison.Ordinal), first.Migrations);

        var refused = await ServiceProcess.RunToExitAsync(Options(next, folder, database, connection, "v2"), Cancellation);

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("Migration 0002_changes.sql failed: ", Assert.Single(refused.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await StartAndStopAsync(old);
        Assert.Equal(["boot", "clog"], await ExecuteAsync(database, connection, "SELECT type FROM shoes ORDER BY id"));
    }

    private static async Task ApplyAsync(string database, string connection, PlannedMigration plan) =>
        await ExecuteAsync(database, connection, $"BEGIN;\n{string.Concat(plan.Steps.Select(step => Encoding.UTF8.GetString(step.Content.AsSpan())))}\nCOMMIT;");
}
