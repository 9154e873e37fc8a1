using Dapper;
using Microsoft.Data.Sqlite;

namespace Dittofi.Benchmarks.Peers;

/// <summary>Pooled connections to a peer's file, on which what is answered is durable.</summary>
internal static class SqliteConnections
{
    /// <summary>Opens one, for one request.</summary>
    public static async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection("Data Source=peer.db");
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("PRAGMA synchronous = FULL");
        return connection;
    }
}
