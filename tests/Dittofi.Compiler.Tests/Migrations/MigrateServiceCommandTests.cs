using Dittofi.Cli;

namespace Dittofi.Compiler.Tests.Migrations;

public sealed class MigrateServiceCommandTests : IDisposable
{
    private const string Header = "dittofi: 1\nname: shop\nversion: 1.0.0\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dittofi-migrate-");
    private readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose()
    {
        error.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_database_is_asked_and_brought_up_to_date_without_the_secrets_of_the_service()
    {
        Write("settings: { key: { type: text, secret: true } }\nmodels: { Shoe: { properties: { type: text(40) } } }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", folder.FullName).Code);
        Assert.Equal((1, "0001_initial.sql  pending\n"), Run("migrate", "status", folder.FullName));
        Assert.False(Directory.Exists(In("data")));
        Assert.Equal((0, "0001_initial.sql  applied\n"), Run("migrate", "apply", folder.FullName));
        Assert.True(File.Exists(In("data", "shop.db")));
        Assert.Equal(0, Run("migrate", "status", folder.FullName).Code);
        Assert.Equal((0, "Nothing is pending.\n"), Run("migrate", "apply", folder.FullName));

        File.AppendAllText(In("migrations", "sqlite", "0001_initial.sql"), "-- More.\n");
        var (code, status) = Run("migrate", "status", folder.FullName);
        Assert.Equal(1, code);
        Assert.EndsWith(", changed since\n", status, StringComparison.Ordinal);
        Assert.Equal(1, Run("migrate", "apply", folder.FullName).Code);
        Assert.Contains("dittofi: The models changed since the database", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_are_ahead_of_the_migrations_are_told_of()
    {
        Write("models: { Shoe: { properties: { type: text(40) } } }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", folder.FullName).Code);
        Assert.Equal(0, Run("migrate", "apply", folder.FullName).Code);
        Write("models: { Shoe: { properties: { type: text(40), size: integer? } } }\n");
        var (code, output) = Run("migrate", "status", folder.FullName);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Shoe.size is new", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_is_printed_for_another_database_or_for_none()
    {
        Write("models: { Shoe: { properties: { type: text(40) } } }\n");
        Assert.Equal(0, Run("migrate", "add", "initial", folder.FullName).Code);
        Assert.Equal(0, Run("migrate", "add", "fill", folder.FullName, "--empty").Code);
        var (code, script) = Run("migrate", "sql", folder.FullName, "--connection", $"Data Source={In("other.db")}");
        Assert.Equal(0, code);
        Assert.Contains("-- 0001_initial.sql\nBEGIN EXCLUSIVE;\n", script, StringComparison.Ordinal);
        Assert.False(File.Exists(In("other.db")));
        var (_, range) = Run("migrate", "sql", folder.FullName, "--from", "2", "--to", "2");
        Assert.Contains("-- 0002_fill.sql\n", range, StringComparison.Ordinal);
        Assert.DoesNotContain("0001_", range, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_models_has_nothing_to_migrate()
    {
        Write("");
        Assert.Equal((0, ""), Run("migrate", "status", folder.FullName));
        Assert.Contains("no migrations", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", "sql", "--from", "0")]
    [InlineData("migrate", "sql", "--to", "x")]
    [InlineData("migrate", "status", "--conection", "x")]
    [InlineData("migrate", "undo")]
    [InlineData("migrate")]
    public void A_word_that_is_none_is_refused(params string[] words)
    {
        Assert.Equal(2, Run(words).Code);
        Assert.Contains("Try 'dittofi migrate", error.ToString(), StringComparison.Ordinal);
    }

    private string In(params string[] path) => Path.Combine([folder.FullName, .. path]);

    private void Write(string sections) => File.WriteAllText(In("dittofi.yaml"), Header + sections);

    private (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CliConsole(output, error, UseColor: false, IsDebug: false));
        return (code, output.ToString());
    }
}
