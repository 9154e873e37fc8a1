namespace Dittofi.Compiler.Tests;

/// <summary>What the build lays beside every program that compiles services.</summary>
public sealed class ServiceFolderTests
{
    private static readonly string Service = Path.Combine(AppContext.BaseDirectory, "service");

    [Theory]
    [InlineData("System.Runtime.dll")]
    [InlineData("Microsoft.AspNetCore.dll")]
    [InlineData("Dapper.dll")]
    [InlineData("FluentValidation.dll")]
    [InlineData("Npgsql.dll")]
    [InlineData("Microsoft.Data.Sqlite.dll")]
    public void A_service_can_be_compiled_against(string reference) =>
        Assert.True(File.Exists(Path.Combine(Service, "ref", reference)));

    [Theory]
    [InlineData("sqlite", "Microsoft.Data.Sqlite.dll", "Npgsql.dll")]
    [InlineData("sqlite", "Microsoft.Data.Sqlite.dll", "Dapper.dll")]
    [InlineData("postgresql", "Npgsql.dll", "Microsoft.Data.Sqlite.dll")]
    [InlineData("postgresql", "Dapper.dll", "SQLitePCLRaw.core.dll")]
    public void A_database_lists_the_libraries_of_its_own_services_only(string database, string needed, string foreign)
    {
        var libraries = File.ReadAllLines(Path.Combine(Service, database + ".txt"));
        Assert.All(libraries, library => Assert.True(File.Exists(Path.Combine(Service, library)), library));
        Assert.Contains("lib/" + needed, libraries);
        Assert.Contains("lib/FluentValidation.dll", libraries);
        Assert.DoesNotContain("lib/" + foreign, libraries);
        Assert.Equal(database == "sqlite", libraries.Any(library => library.StartsWith("lib/native/", StringComparison.Ordinal)));
    }
}
