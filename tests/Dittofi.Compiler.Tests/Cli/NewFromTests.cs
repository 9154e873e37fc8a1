using Dittofi.Compiler.Tests.Emit;
using Microsoft.Data.Sqlite;

namespace Dittofi.Compiler.Tests.Cli;

/// <summary><c>dittofi new --from</c> on databases that nobody would wish for.</summary>
public sealed class NewFromTests : CommandTests
{
    [Fact]
    public void Every_table_becomes_a_model_a_relation_or_a_line_that_says_why_not()
    {
        var models = Models("""
            CREATE TABLE people (id INTEGER PRIMARY KEY, full_name VARCHAR(40) NOT NULL UNIQUE, boss_id INTEGER REFERENCES people (id), photo BLOB NOT NULL, born DATE, seen DATETIME, pay DECIMAL(10,2), rate NUMERIC(18,4), active BOOLEAN NOT NULL);
            CREATE TABLE "Order" (code TEXT PRIMARY KEY NOT NULL, "by" INTEGER NOT NULL REFERENCES people, "from" INTEGER REFERENCES people (id), made INTEGER GENERATED ALWAYS AS (1));
            CREATE TABLE tags (no INT PRIMARY KEY, word TEXT NOT NULL);
            CREATE TABLE order_tags ("order" TEXT NOT NULL REFERENCES "Order" (code), tag INT NOT NULL REFERENCES tags, PRIMARY KEY ("order", tag));
            CREATE TABLE prices (what TEXT, day TEXT, price REAL, PRIMARY KEY (what, day));
            CREATE TABLE loose (x TEXT);
            CREATE INDEX i ON people (born, full_name);
            INSERT INTO people VALUES (1, 'Ann', NULL, x'00', '2020-01-01', '2020-01-01 10:00:00', 1.5, 1, 1);
            """);
        Assert.Equal(
            """
            # The tables of a sqlite database as they were when this was written. Nothing here changes them (managed: false).
            # 'api' lists, reads, makes, changes and deletes rows, filtered and sorted by what an index leads with; 'dittofi expand' prints what it stands for.
            models:
              Order:
                table: Order
                managed: false
                createdAt: false
                id: { type: text, column: code }
                properties:
                  by: { type: Person, column: 'by' }
                  from: { type: "Person?", column: 'from' }
                  # left out: made: the database computes it
                  tags: { manyToMany: Tag, table: order_tags, columns: ['order', tag], inverse: orders }
                api: true
              Person:
                managed: false
                createdAt: false
                id: long
                properties:
                  fullName: text(40)
                  boss: "Person?"
                  # left out: photo: no type of the language is 'BLOB'; no row can be made without it
                  born: "date?"
                  seen: { type: "datetime?", stored: localTimestamp(UTC) } # by the clocks of UTC? The column does not say.
                  pay: { type: "decimal(10,2)?", stored: real }
                  # left out: rate: SQLite holds such a number as a floating one, which tells 15 digits apart
                  active: boolean
                  ordersByBy: { many: Order, via: by }
                  ordersByFrom: { many: Order, via: from }
                  people: { many: Person, via: boss }
                unique: [fullName]
                indexes: [[born, fullName]]
                api: { operations: [list, get, update, delete] }
              Tag:
                managed: false
                createdAt: false
                id: { type: long, column: no, generated: false }
                properties:
                  word: text
                api: true
            # left out: table loose: it has no primary key
            # left out: table prices: its key has several columns, and is no pair of foreign keys alone

            """.Replace("'by'", "by", StringComparison.Ordinal).Replace("'from'", "from", StringComparison.Ordinal).Replace("'order'", "order", StringComparison.Ordinal).Replace("column: no,", "column: 'no',", StringComparison.Ordinal),
            models);
        Assert.Contains("3 tables became models, 1 relations of many to many.\n", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Left out: column photo of people: ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void No_name_becomes_YAML_SQL_or_code(string name)
    {
        var quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var models = Models($"""
            CREATE TABLE {quoted} (id INTEGER PRIMARY KEY, {quoted} TEXT NOT NULL UNIQUE, plain TEXT);
            CREATE TABLE other (id INTEGER PRIMARY KEY, note TEXT, {quoted} INTEGER REFERENCES {quoted} (id));
            CREATE TABLE pairs ({quoted} INTEGER NOT NULL REFERENCES other (id), b INTEGER NOT NULL REFERENCES {quoted} (id), PRIMARY KEY ({quoted}, b));
            """, "--no-api");
        Assert.Contains("  Other:\n", models, StringComparison.Ordinal);
        Assert.All(models.Split('\n'), line => Assert.Matches("^( *[A-Za-z0-9]+:|#|models:|$| *# left out: )", line));
        Assert.True(Run("build", In("shop")) == 0, error.ToString());
        Assert.DoesNotContain(outer.EnumerateFiles("PWN*", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public void Words_of_the_language_are_names_like_any_other()
    {
        string[] names = ["text", "date", "enum", "partial", "body", "row", "item", "request", "error", "input", "settings", "auth", "class", "null", "true", "y", "select", "id2", "createdAt", "created_at", "ID", "value", "object", "string", "Database", "Param", "éé", "数", "1st", "_x", "A B", "a_b"];
        var tables = string.Concat(names.Select((name, index) => $"CREATE TABLE \"{name} {index}\" (\"key\" INTEGER PRIMARY KEY, {string.Join(", ", names.Select(each => $"\"{each}\" TEXT"))}, \"other\" INTEGER REFERENCES \"{names[0]} 0\");\n"));
        Models(tables + string.Concat(names.Where(name => name != "ID").Select(name => $"CREATE TABLE \"{name}\" (id INTEGER PRIMARY KEY, \"{name}_id\" INTEGER REFERENCES \"{names[0]}\", x TEXT);\n")));
        Assert.True(Run("build", In("shop")) == 0, error.ToString());
    }

    [Fact]
    public void Each_model_has_a_path_of_its_own_and_no_answer_tells_a_secret()
    {
        var models = Models($"""
            CREATE TABLE bus (id INTEGER PRIMARY KEY, password_hash TEXT NOT NULL UNIQUE, "ApiKey" TEXT, token_count INTEGER, seats INTEGER);
            CREATE TABLE buse (id INTEGER PRIMARY KEY, seats INTEGER);
            CREATE TABLE depot (bus_id INTEGER PRIMARY KEY REFERENCES bus, name TEXT);
            CREATE TABLE {new string('a', 63)} (id INTEGER PRIMARY KEY, {new string('c', 63)} TEXT UNIQUE);
            CREATE TABLE {new string('a', 62)}b (id INTEGER PRIMARY KEY, seats INTEGER);
            """);
        Assert.Contains("passwordHash: { type: text, output: false }\n", models, StringComparison.Ordinal);
        Assert.Contains("apiKey: { type: \"text?\", column: ApiKey, output: false }\n", models, StringComparison.Ordinal);
        Assert.Contains("tokenCount: \"long?\"\n", models, StringComparison.Ordinal);
        Assert.Contains("id: { type: long, column: bus_id, generated: false }\n", models, StringComparison.Ordinal);
        Assert.Contains("api: true\n", models, StringComparison.Ordinal);
        Assert.Contains("api: { path: /buses-2 }\n", models, StringComparison.Ordinal);
        Assert.True(Run("build", In("shop")) == 0, error.ToString());
    }

    [Fact]
    public void Models_alone_are_to_be_had()
    {
        Assert.DoesNotContain("api", Models("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);", "--no-api"), StringComparison.Ordinal);
        Assert.DoesNotContain("whoever", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("new", In("other"), "--no-api"));
    }

    [Fact]
    public void A_database_that_cannot_be_read_ends_with_2_and_shows_no_password()
    {
        var shop = In("shop");
        foreach (var from in new[]
        {
            "Host=127.0.0.1;Port=1;Username=me;Password=s3cret-word;Database=x;Timeout=2",
            "postgresql://me:s3cret-word@127.0.0.1:1/x",
            "Host=127.0.0.1;Port=s3cret-word;Password=s3cret-word",
            "Data Source=/nowhere/s3cret-word;Password=s3cret-word",
            "s3cret-word",
        })
        {
            Assert.Equal(2, Run("new", shop, "--from", from));
        }

        Assert.DoesNotContain("s3cret-word", output.ToString() + error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shop));
    }

    private string Models(string schema, params string[] options)
    {
        var file = In("found.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = schema;
            command.ExecuteNonQuery();
        }

        Assert.True(Run(["new", In("shop"), "--from", file, .. options]) == 0, error.ToString());
        Assert.True(Run("check", In("shop")) == 0, output.ToString());
        return File.ReadAllText(Path.Combine(In("shop"), "models.yaml"));
    }
}
