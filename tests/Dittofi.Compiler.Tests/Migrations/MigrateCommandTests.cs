using Dittofi.Compiler.Tests.Cli;

namespace Dittofi.Compiler.Tests.Migrations;

public sealed class MigrateCommandTests : CommandTests
{
    private const string Header = "dittofi: 1\nname: shop\nversion: 1.0.0\nmodels:\n";

    [Fact]
    public void A_schema_is_kept_and_then_changed_with_the_word_of_its_author()
    {
        Write("  Shoe: { properties: { type: text(40), size: integer } }\n");
        Assert.Equal(0, Run("build", outer.FullName));
        var initial = File.ReadAllText(In("out", "migrations", "0001_initial.sql"));
        Assert.Equal(0, Run("migrate", "add", "initial", outer.FullName));
        Assert.Equal(initial, File.ReadAllText(In("migrations", "sqlite", "0001_initial.sql")));
        Assert.Equal(0, Run("check", outer.FullName));
        Assert.Equal(0, Run("migrate", "add", "again", outer.FullName));
        Assert.Single(Directory.GetFiles(In("migrations", "sqlite")));

        Write("  Shoe: { properties: { kind: text(40), size: integer } }\n");
        Assert.Equal(1, Run("check", outer.FullName));
        Assert.Contains("dittofi.yaml:5:3: error DIT0753: The migrations do not make what the models say: Shoe.type is gone; Shoe.kind is new.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Run("migrate", "add", "kind", outer.FullName));
        Assert.Contains("H02: The values of Shoe.type are lost. If it is called kind now: --rename Shoe.type:kind", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("H04: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--allow H02:Shoe.type --allow H04:Shoe.kind", error.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(In("migrations", "sqlite")));

        Assert.Equal(0, Run("migrate", "add", "kind", outer.FullName, "--rename", "Shoe.type:kind"));
        Assert.DoesNotContain("-- H", File.ReadAllText(In("migrations", "sqlite", "0002_kind.sql")), StringComparison.Ordinal);
        Assert.Equal(0, Run("check", outer.FullName));
        Assert.Matches("\"id\": \"type\",\\s+\"property\": \"kind\"", File.ReadAllText(In("migrations", "snapshot.json")));

        Write("  Shoe: { properties: { kind: text(40) } }\n");
        Assert.Equal(0, Run("migrate", "add", "sizeless", outer.FullName, "--allow", "H02"));
        Assert.StartsWith("-- H02: The values of Shoe.size are lost.\n", File.ReadAllText(In("migrations", "sqlite", "0003_sizeless.sql")), StringComparison.Ordinal);
        Assert.Equal(0, Run("build", outer.FullName));
        Assert.Equal(File.ReadAllText(In("migrations", "sqlite", "0002_kind.sql")), File.ReadAllText(In("out", "migrations", "0002_kind.sql")));
    }

    [Fact]
    public void A_word_allows_one_finding_and_a_code_all_of_them()
    {
        Write("  Book: { properties: { title: \"enum(a, b)\", state: \"enum(c, d)\", note: text? } }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", outer.FullName));
        Write("  Book: { properties: { title: enum(a), state: enum(c), note: text? }, unique: [[title, note]] }\n");

        Assert.Equal(1, Run("migrate", "add", "less", outer.FullName, "--allow", "H05:Book.title", "--allow", "H05:Book.note"));
        Assert.DoesNotContain("H05: Book.title", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("H05: Book.state can no longer be d: where a row is, the migration fails.\n     Where that is meant: --allow H05:Book.state\n", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("say so: --allow H05:Book.state --allow H06:Book.title,note\n", error.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(In("migrations", "sqlite")));

        Assert.Equal(1, Run("migrate", "add", "less", outer.FullName, "--allow", "H05"));
        Assert.Equal(0, Run("migrate", "add", "less", outer.FullName, "--allow", "H05", "--allow", "H06:Book.title,note"));
    }

    [Fact]
    public void Rows_that_a_default_makes_alike_and_bounds_below_any_decimal_are_named()
    {
        Write("  Book: { properties: { code: text?, weight: { type: double, min: 0 } }, unique: [code] }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", outer.FullName));
        Write("  Book: { properties: { code: { type: text, default: none }, weight: { type: double, min: 1e-30 } }, unique: [code] }\n");

        Assert.Equal(1, Run("migrate", "add", "filled", outer.FullName, "--allow", "H04"));
        Assert.EndsWith("say so: --allow H06:Book.code --allow H08:Book.weight\n", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: text(40)", "sort: text(20), amount: integer, kind: text(40), note: \"text(40)?\"", " If it is called kind now: --rename Shoe.type:kind\n")]
    [InlineData("type: text(40)", "note: \"text(40)?\", made: \"enum(a, b)\"", " If it is called note now: --rename Shoe.type:note\n")]
    [InlineData("type: text(40)", "zone: text(40), stype: text(40), label: text(40)", " If it has another name now, say which: --rename Shoe.type:stype or --rename Shoe.type:zone or --rename Shoe.type:label\n")]
    [InlineData("type: text(40)", "amount: integer", " are lost.\n")]
    [InlineData("state: \"enum(a, b)\"", "label: text, kind: \"enum(a, c)\", mode: \"enum(a, b)\"", " If it is called mode now: --rename Shoe.state:mode\n")]
    [InlineData("brand: Brand", "tag: Tag, maker: Brand?, number: long", " If it is called maker now: --rename Shoe.brand:maker\n")]
    public void The_rename_that_is_hinted_at_is_the_likeliest(string old, string now, string hint)
    {
        const string others = "  Brand: { properties: { name: text(40) } }\n  Tag: { properties: { name: text(40) } }\n";
        Write($"  Shoe: {{ properties: {{ {old}, size: integer }} }}\n{others}");
        Assert.Equal(0, Run("migrate", "add", "initial", outer.FullName));
        Write($"  Shoe: {{ properties: {{ {now}, size: integer }} }}\n{others}");

        Assert.Equal(1, Run("migrate", "add", "next", outer.FullName));
        Assert.Contains(hint, output.ToString().Split("H04")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_gone_is_likened_to_one_that_has_its_properties()
    {
        Write("  Shoe: { properties: { size: integer, type: text(40) } }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", outer.FullName));
        Write("  Address: { properties: { street: text, type: text(40) } }\n  Boot: { properties: { size: integer, type: text(40) } }\n");
        Assert.Equal(1, Run("migrate", "add", "next", outer.FullName));
        Assert.Contains("H01: The rows of Shoe are lost. If it is called Boot now: --rename Shoe:Boot\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bad-Name")]
    [InlineData("a", "--allow", "H99")]
    [InlineData("a", "--allow", "H02:")]
    [InlineData("a", "--allow", "h02:Shoe.type")]
    [InlineData("a", "--rename", "Shoe")]
    [InlineData("a", "--rename", "Shoe.none:kind")]
    [InlineData("../a")]
    public void A_word_that_says_nothing_is_refused(string name, params string[] more)
    {
        Write("  Shoe: { properties: { type: text(40) } }\n");
        Assert.Equal(2, Run(["migrate", "add", name, outer.FullName, .. more]));
        Assert.False(Directory.Exists(In("migrations")));
    }

    [Theory]
    [InlineData("0002_gap.sql", "DIT0751")]
    [InlineData("1_a.sql", "DIT0751")]
    [InlineData("0001_A.sql", "DIT0751")]
    [InlineData("0001_a.sql", "DIT0752")]
    public void A_folder_that_is_not_in_order_is_refused(string file, string code)
    {
        Write("  Shoe: { properties: { type: text(40) } }\n");
        Directory.CreateDirectory(In("migrations", "sqlite"));
        File.WriteAllText(In("migrations", "sqlite", file), "SELECT 1;\n");
        Assert.Equal(1, Run("check", outer.FullName));
        Assert.Contains(code, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_project_is_refused()
    {
        Write("  Shoe: { properties: { type: text(40) } }\n");
        Directory.CreateSymbolicLink(In("migrations"), Path.GetTempPath());
        Assert.Equal(1, Run("check", outer.FullName));
        Assert.Contains("DIT0006", output.ToString(), StringComparison.Ordinal);
    }

    private void Write(string models) => File.WriteAllText(In("dittofi.yaml"), Header + models);
}
