using Dittofi.Cli;

namespace Dittofi.Compiler.Tests.Migrations;

/// <summary>Two branches that each add a migration, as git merges them and as the page on migrations says to go on.</summary>
public sealed class BranchTests : IDisposable
{
    private const string Shoe = "dittofi: 1\nname: shop\nmodels:\n  Shoe:\n    properties:\n      type: text(40)\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dittofi-branches-");
    private readonly StringWriter error = new() { NewLine = "\n" };

    private string Project => Path.Combine(folder.FullName, "shop");

    private string Snapshot => Path.Combine(Project, "migrations", "snapshot.json");

    public void Dispose()
    {
        error.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_the_page_says_ends_with_both_applied_and_a_database_that_has_the_other_is_refused()
    {
        Write(Shoe);
        Add("initial");
        var start = File.ReadAllText(Snapshot);

        Write(Shoe + "  Brand: { properties: { name: text(40) } }\n");
        Add("mine");
        var mine = File.ReadAllText(Snapshot);
        Assert.Equal(0, Run("migrate", "apply", Project, "--connection", Database("mine")).Code);

        File.WriteAllText(Snapshot, start);
        File.Move(Migration("0002_mine"), Migration("0002_mine") + "-elsewhere");
        Write(Shoe + "      price: integer = 0\n");
        Add("theirs");
        var theirs = File.ReadAllText(Snapshot);
        Assert.Equal(0, Run("migrate", "apply", Project, "--connection", Database("theirs")).Code);

        // What git leaves: both files, the models of both, and a snapshot with its marks.
        File.Move(Migration("0002_mine") + "-elsewhere", Migration("0002_mine"));
        Write(Shoe + "      price: integer = 0\n  Brand: { properties: { name: text(40) } }\n");
        File.WriteAllText(Snapshot, $"<<<<<<< HEAD\n{mine}=======\n{theirs}>>>>>>> theirs\n");
        Assert.Contains("DIT0751", Run("check", Project) is (1, var both) ? both : "", StringComparison.Ordinal);
        Assert.Equal(1, Run("migrate", "add", "mine", Project).Code);

        File.Delete(Migration("0002_mine"));
        Assert.Equal(1, Run("check", Project).Code);
        File.WriteAllText(Snapshot, theirs);
        Assert.Contains("Brand is new", Run("check", Project) is (1, var missing) ? missing : "", StringComparison.Ordinal);
        Add("mine");
        Assert.True(File.Exists(Migration("0003_mine")));
        Assert.Equal(0, Run("check", Project).Code);
        Assert.Equal((0, "0003_mine.sql  applied\n"), Run("migrate", "apply", Project, "--connection", Database("theirs")));

        var (code, status) = Run("migrate", "status", Project, "--connection", Database("mine"));
        Assert.Equal(1, code);
        Assert.Contains("0002_theirs.sql   applied", status, StringComparison.Ordinal);
        Assert.Contains(", changed since\n0003_mine.sql     pending\n", status, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_branch_renamed_and_the_other_dropped_is_said_again()
    {
        const string Renamed = "dittofi: 1\nname: shop\nmodels:\n  Shoe:\n    properties:\n      kind: text(40)\n      size: integer\n";
        Write(Shoe + "      size: integer\n");
        Add("initial");
        Write(Renamed);
        Add("theirs", "--rename", "Shoe.type:kind");

        // Mine dropped what theirs renamed: the drop is a hazard of the new name.
        Write(Renamed.Replace("      kind: text(40)\n", "", StringComparison.Ordinal));
        Assert.Equal(1, Run("migrate", "add", "mine", Project).Code);
        Assert.Contains("H02", error.ToString(), StringComparison.Ordinal);
        Add("mine", "--allow", "H02");
        Assert.Contains("H02: The values of Shoe.kind are lost.", File.ReadAllText(Migration("0003_mine")), StringComparison.Ordinal);

        // And the other way round there is nothing left to rename.
        Write(Renamed);
        Assert.Equal(2, Run("migrate", "add", "back", Project, "--rename", "Shoe.type:kind", "--allow", "H04").Code);
        Add("back", "--allow", "H04");
        Assert.Equal(0, Run("check", Project).Code);
    }

    private void Add(string name, params string[] options) => Assert.True(Run(["migrate", "add", name, Project, .. options]).Code == 0, error.ToString());

    private void Write(string definitions)
    {
        Directory.CreateDirectory(Project);
        File.WriteAllText(Path.Combine(Project, "dittofi.yaml"), definitions);
    }

    private string Migration(string name) => Path.Combine(Project, "migrations", "sqlite", name + ".sql");

    private string Database(string name) => $"Data Source={Path.Combine(folder.FullName, name + ".db")}";

    private (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CliConsole(output, error, UseColor: false, IsDebug: false));
        return (code, output.ToString());
    }
}
