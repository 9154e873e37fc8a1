namespace Dittofi.Benchmarks.Peers;

/// <summary>The hand-written services by name.</summary>
internal static class Peer
{
    public const string RawNpgsql = "raw-npgsql";
    public const string DapperNpgsql = "dapper-npgsql";
    public const string DapperSqlite = "dapper-sqlite";

    public static Task RunAsync(string name) => name switch
    {
        RawNpgsql => RawNpgsqlService.RunAsync(),
        DapperNpgsql => DapperNpgsqlService.RunAsync(),
        DapperSqlite => DapperSqliteService.RunAsync(),
        _ => throw new ArgumentException($"There is no peer '{name}'.", nameof(name)),
    };
}
