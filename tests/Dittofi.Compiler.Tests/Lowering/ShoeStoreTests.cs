using Dittofi.Compiler.Tests.Snapshots;

namespace Dittofi.Compiler.Tests.Lowering;

public sealed class ShoeStoreTests
{
    [Fact]
    public void A_service_on_SQLite() => Snapshot("sqlite", content => SnapshotVerifier.Verify(content, name: "sqlite"));

    [Fact]
    public void A_service_on_PostgreSQL() => Snapshot("postgresql", content => SnapshotVerifier.Verify(content, name: "postgresql"));

    private static void Snapshot(string database, Action<string> verify)
    {
        var service = LoweredService.Of(ShoeStore.Yaml(database));
        if (Environment.GetEnvironmentVariable("LOWERED_TO") is { } folder)
        {
            foreach (var file in service.Files)
            {
                var path = Path.Combine(folder, database, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                File.WriteAllBytes(path, [.. file.Content]);
            }
        }

        Assert.Empty(service.Problems());
        verify(service.Whole());
    }
}
