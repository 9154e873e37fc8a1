using System;
using System.IO;
using System.Threading.Tasks;
using App.Runtime;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Dittofi.Runtime.Tests;

/// <summary>A database in a folder of its own, with the table <c>notes</c>.</summary>
internal sealed class TestDatabase : IDisposable
{
    private TestDatabase(string folder)
    {
        Folder = folder;
        Database = Open();
    }

    public string Folder { get; }

    public Database Database { get; }

    public string File => Path.Combine(Folder, "sub", "notes.db");

    public static async Task<TestDatabase> StartAsync()
    {
        var test = new TestDatabase(Directory.CreateTempSubdirectory("dittofi-runtime-").FullName);
        await test.Database.StartAsync(TestContext.Current.CancellationToken);
        return test;
    }

    /// <summary>The same file as another process would open it.</summary>
    public Database Open() => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Default", $"Data Source={File}")])
            .Build(),
        new ServiceInfo("notes"));

    public async Task<long> CountAsync() =>
        await Database.Reader.QuerySingleAsync(
            "SELECT count(*) FROM notes", [], row => row.Long(0), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
