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
        Assert.Contains("--allow H02 --allow H04", error.ToString(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("Bad-Name")]
    [InlineData("a", "--allow", "H99")]
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
