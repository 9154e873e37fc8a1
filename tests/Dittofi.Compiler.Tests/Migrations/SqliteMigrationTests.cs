using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Migrations;
using Microsoft.Data.Sqlite;

namespace Dittofi.Compiler.Tests.Migrations;

public sealed class SqliteMigrationTests
{
    private const string Brand = "models:\n  Brand: { properties: { name: text(40) } }\n";
    private const string Row = "INSERT INTO brands (name, created_at) VALUES ('a', 'x'); INSERT INTO shoes (type, brand_id, size, created_at) VALUES ('boot', 1, 4, 'x'), ('clog', 1, 5, 'x'); DELETE FROM shoes WHERE id = 2";

    [Theory]
    [InlineData("Shoe: { properties: { kind: text(40), brand: Brand, size: integer } }", "Shoe.type:kind", "SELECT kind || brand_id || size FROM shoes", "boot14")]
    [InlineData("Boot: { properties: { type: text(40), brand: Brand, size: integer } }", "Shoe:Boot", "SELECT type || brand_id || size FROM boots", "boot14")]
    [InlineData("Shoe: { properties: { type: text(40), brand: Brand, size: text } }", null, "SELECT type || brand_id || size FROM shoes", "boot14")]
    [InlineData("Shoe: { properties: { type: text(40), brand: Brand, size: \"decimal(6,2)\" } }", null, "SELECT type || brand_id || size FROM shoes", "boot1400")]
    [InlineData("Shoe: { properties: { type: text(80), brand: Brand, size: integer, more: { type: integer, default: 3, min: 0 } }, onDelete: { brand: cascade } }", null, "SELECT type || brand_id || size || more FROM shoes", "boot143")]
    [InlineData("Shoe: { properties: { type: text(40), brand: Brand, size: integer, more: { type: \"enum(a, b)\", default: b }, less: date? }, indexes: [size] }", null, "SELECT type || more FROM shoes", "bootb")]
    [InlineData("Shoe: { properties: { type: text(40), brand: Brand?, size: integer }, unique: [type] }", null, "SELECT type || brand_id FROM shoes", "boot1")]
    public void A_migrated_database_is_as_a_new_one_and_keeps_its_rows(string model, string? rename, string query, string expected)
    {
        var before = TestPrograms.BindSections(Brand + "  Shoe: { properties: { type: text(40), brand: Brand, size: integer } }\n");
        var after = TestPrograms.BindSections(Brand + "  " + model + "\n");
        var old = SchemaBuilder.Of(before, DatabaseKind.Sqlite);
        var carried = SchemaIds.Carry(old, SchemaBuilder.Of(after, DatabaseKind.Sqlite), rename is null ? [] : [SchemaRename.Parse(rename) ?? throw new ArgumentException(rename, nameof(rename))]);
        Assert.Empty(carried.Unused);

        using var migrated = Open(Sql(new DatabaseSchema(DatabaseKind.Sqlite, []), old), Row, "BEGIN EXCLUSIVE", Sql(old, carried.Schema), "COMMIT");
        using var fresh = Open(Sql(new DatabaseSchema(DatabaseKind.Sqlite, []), carried.Schema));

        Assert.Equal([expected], Read(migrated, query));
        Assert.Empty(Read(migrated, "PRAGMA foreign_key_check"));
        Assert.Equal(["2"], Read(migrated, "SELECT seq FROM sqlite_sequence WHERE name <> 'brands'"));
        const string columns = "SELECT m.type || m.tbl_name || m.name || COALESCE(c.name || c.type || c.\"notnull\" || COALESCE(c.dflt_value, ''), '') AS x FROM sqlite_schema m LEFT JOIN pragma_table_info(m.name) c WHERE m.name NOT LIKE 'sqlite_%' ORDER BY x";
        Assert.Equal(Read(fresh, columns), Read(migrated, columns));
    }

    [Fact]
    public void A_dropped_table_takes_what_refers_to_it_along()
    {
        var before = SchemaBuilder.Of(TestPrograms.BindSections(Brand + "  Shoe: { properties: { type: text(40), brand: Brand, size: integer } }\n"), DatabaseKind.Sqlite);
        var after = SchemaIds.Carry(before, SchemaBuilder.Of(TestPrograms.BindSections("models:\n  Shoe: { properties: { type: text(40), size: integer } }\n"), DatabaseKind.Sqlite), []).Schema;

        using var migrated = Open(Sql(new DatabaseSchema(DatabaseKind.Sqlite, []), before), Row, Sql(before, after));

        Assert.Equal(["shoes"], Read(migrated, "SELECT name FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE 'sqlite_%'"));
        Assert.Equal(["H01", "H02"], Hazards.Of(SchemaDiff.Between(before, after)).Select(hazard => hazard.Code));
    }

    private static string Sql(DatabaseSchema old, DatabaseSchema now) => MigrationText.Of(SchemaDiff.Between(old, now), []);

    private static SqliteConnection Open(params string[] scripts)
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        connection.Open();
        foreach (var script in scripts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = script;
            command.ExecuteNonQuery();
        }

        return connection;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }
}
