namespace Dittofi.Benchmarks.Peers;

/// <summary>The hand-written services by name.</summary>
internal static class Peer
{
    public const string RawNpgsql = "raw-npgsql";
    public const string DapperNpgsql = "dapper-npgsql";
    public const string DapperSqlite = "dapper-sqlite";
    public const string ArticlesNpgsql = "articles-npgsql";
    public const string ArticlesSqlite = "articles-sqlite";

    public static Task RunAsync(string name) => name switch
    {
        RawNpgsql => RawNpgsqlService.RunAsync(),
        DapperNpgsql => DapperNpgsqlService.RunAsync(),
        DapperSqlite => DapperSqliteService.RunAsync(),
        ArticlesNpgsql => ArticlesNpgsqlService.RunAsync(),
        ArticlesSqlite => ArticlesSqliteService.RunAsync(),
        _ => throw new ArgumentException($"There is no peer '{name}'.", nameof(name)),
    };
}
