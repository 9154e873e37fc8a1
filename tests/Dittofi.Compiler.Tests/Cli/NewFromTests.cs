using Dittofi.Cli.Introspection;
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

    [Fact]
    public void Defaults_and_checks_become_what_the_language_says_or_a_comment_at_the_property()
    {
        var models = Models("""
            CREATE TABLE items (
                id INTEGER PRIMARY KEY, qty INT4 NOT NULL DEFAULT 1 CHECK (qty > 0 AND qty <= 100), Score INTEGER CHECK (score BETWEEN -5 AND 5), /* CHECK (x) */
                state TEXT NOT NULL DEFAULT 'it''s new' CHECK (state IN ('it''s new', lower('old'))), kind VARCHAR(20) NOT NULL DEFAULT 'a' CHECK (kind IN ('a', 'b''c')),
                code TEXT NOT NULL CHECK (length(code) <= 8 AND length(code) >= 2), token TEXT NOT NULL DEFAULT (hex(randomblob(8))), made DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
                live BOOLEAN NOT NULL DEFAULT TRUE, note TEXT DEFAULT NULL, bad INTEGER NOT NULL DEFAULT 9 CHECK (bad < 5), rate REAL NOT NULL DEFAULT -0.5 CHECK (rate > -1), boss_id INTEGER DEFAULT 1 REFERENCES items,
                glob TEXT CHECK (glob GLOB '[a-z]*'
                    AND 1), CHECK (qty <> score), CHECK ((qty <= 50)), CHECK (length("code") < 8));
            CREATE VIEW cheap AS SELECT * FROM items;
            """);
        string[] lines =
        [
            "qty: { type: integer, min: 1, max: 50, default: 1 }",
            "score: { type: \"long?\", column: Score, min: -5, max: 5 }",
            "# left out: CHECK (state IN ('it''s new', lower('old'))) of state: it is the database alone that holds it\n      state: { type: text, default: 'it''s new' }",
            "kind: { type: text(20), oneOf: ['a', 'b''c'], default: 'a' }",
            "code: { type: text(7), minLength: 2 }",
            "# left out: DEFAULT hex(randomblob(8)) of token: the database fills it in, and no request sends it\n      token: { type: \"text?\", input: false, output: false }",
            "# left out: DEFAULT CURRENT_TIMESTAMP of made: the database fills it in, and no request sends it\n      made: { type: \"datetime?\", stored: localTimestamp(UTC), input: false } #",
            "live: { type: boolean, default: true }",
            "note: \"text?\"",
            "bad: { type: \"long?\", max: 4, input: false }",
            "# left out: CHECK (rate > -1) of rate: it is the database alone that holds it\n      rate: { type: double, default: -0.5 }",
            "# left out: DEFAULT 1 of boss_id: a request says which row is meant\n      boss: \"Item?\"",
            "# left out: CHECK (glob GLOB '[a-z]*' AND 1) of glob: it is the database alone that holds it\n      glob: \"text?\"",
            "# left out: CHECK (qty <> score): it is the database alone that holds it\n",
        ];
        Assert.All(lines, line => Assert.Contains("\n      " + line, models, StringComparison.Ordinal));
        Assert.EndsWith("\n# left out: view cheap: only tables become models\n", models, StringComparison.Ordinal);
        Assert.Contains("Left out: view cheap: only tables become models\n", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Left out: CHECK (qty <> score): it is the database alone that holds it (table items)\n", error.ToString(), StringComparison.Ordinal);
        Assert.True(Run("build", In("shop")) == 0, error.ToString());
    }

    [Theory]
    [InlineData("(qty >= 0)", "min: 0")]
    [InlineData("((qty >= 0) AND (qty <= 10))", "min: 0, max: 10")]
    [InlineData("(qty >= '-5'::integer)", "min: -5")]
    [InlineData("((state)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", "oneOf: ['a', 'b']")]
    [InlineData("(state = ANY (ARRAY['a'::text, 'b'::text]))", "oneOf: ['a', 'b']")]
    [InlineData("(qty = ANY (ARRAY[1,2]))", "oneOf: [1, 2]")]
    [InlineData("(char_length((state)::text) <= 5)", "text(5)")]
    [InlineData("(price >= (0)::numeric)", "min: 0")]
    [InlineData("(price > (0)::numeric)", "")]
    [InlineData("((qty)::integer >= 0)", "")]
    [InlineData("((qty >= 0) OR (price >= 0))", "")]
    [InlineData("(NOT (qty >= 0))", "")]
    [InlineData("(qty >= 0) IS NOT FALSE", "")]
    [InlineData("(state ~ '^[a-z]+$'::text)", "")]
    [InlineData("(state = ANY (ARRAY['${x}'::text]))", "")]
    [InlineData("(qty >= '1; DROP'::integer)", "")]
    [InlineData("(lower(state) = ANY (ARRAY['a'::text]))", "")]
    [InlineData("((qty >= 5) AND (qty <= 1))", "")]
    [InlineData("((qty)::text <= '5'::text)", "")]
    [InlineData("((qty)::text = ANY (ARRAY['1'::text, '2'::text]))", "")]
    [InlineData("(length(state) <= '3')", "")]
    public void Of_a_CHECK_of_PostgreSQL_is_taken_what_says_the_same(string condition, string keys)
    {
        var checks = CheckReader.Read(condition);
        var type = checks.IsEmpty ? "" : checks[0].Column switch { "qty" => "integer", "price" => "decimal(8,2)", _ => "text" };
        var rules = checks.IsEmpty ? null : new ColumnRules(type).With(checks);
        Assert.Equal(keys, rules is null ? "" : string.Join(", ", rules.Keys().Concat(rules.Type == type ? [] : [rules.Type])));
    }

    [Theory]
    [InlineData("'x'::character varying", "text", "'x'")]
    [InlineData("'it''s # not: a ''comment'''::text", "text", "'it''s # not: a ''comment'''")]
    [InlineData("E'a\\nb'::text", "text", null)]
    [InlineData("'a' || 'b'", "text", null)]
    [InlineData("'${x}'::text", "text", null)]
    [InlineData("'-1'::integer", "integer", "-1")]
    [InlineData("(-1)", "integer", "-1")]
    [InlineData("1.50", "decimal(8,2)", "1.50")]
    [InlineData("1.505", "decimal(8,2)", null)]
    [InlineData("3000000000", "integer", null)]
    [InlineData("false", "boolean", "false")]
    [InlineData("'{}'::jsonb", "json", "'{}'")]
    [InlineData("now()", "datetime", null)]
    [InlineData("'2020-02-30'::date", "date", null)]
    [InlineData("'2020-02-29'::date", "date", "2020-02-29")]
    [InlineData("nextval('a_seq'::regclass)", "integer", null)]
    [InlineData("'abcdef'::character varying(3)", "text", null)]
    [InlineData("(3.7)::integer", "decimal(8,2)", null)]
    [InlineData("(3)::integer", "decimal(8,2)", "3")]
    [InlineData("1.0056::numeric(10,2)", "decimal(10,4)", null)]
    [InlineData("(1.1)::real", "double", null)]
    [InlineData("NULL::character varying", "text", null)]
    [InlineData("()::integer", "integer", null)]
    public void A_default_is_taken_where_it_is_a_literal_that_no_cast_changes(string sql, string type, string? literal) => Assert.Equal(literal, DefaultReader.Read(sql, type));

    [Theory]
    [InlineData("NULL")]
    [InlineData("(null)")]
    [InlineData("NULL::character varying")]
    public void A_default_of_NULL_is_none(string sql) => Assert.False(new FoundColumn("a", "text", IsNullable: true) { Default = sql }.HasDefault);

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void No_text_of_a_default_or_a_CHECK_leaves_its_comment(string payload)
    {
        var text = payload.Replace("'", "''", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        var models = Models($"""
            CREATE TABLE items (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '{text}', b TEXT CHECK (b GLOB '{text}'), c TEXT DEFAULT (upper('{text}')), d TEXT CHECK (d IN ('{text}')));
            """);
        Assert.All(models.Split('\n'), line => Assert.Matches("^( *[A-Za-z0-9]+:|#|models:|$| *# left out: )", line));
        Assert.All("abcd", name => Assert.Contains($"\n      {name}: ", models, StringComparison.Ordinal));
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
