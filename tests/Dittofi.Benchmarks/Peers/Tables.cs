namespace Dittofi.Benchmarks.Peers;

/// <summary>The peers' tables, as a developer would write them for each database.</summary>
internal static class Tables
{
    public const string Postgresql = """
        CREATE TABLE IF NOT EXISTS shoes (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            type varchar(80) NOT NULL,
            price numeric(12,2) NOT NULL CHECK (price >= 0),
            created_at timestamptz NOT NULL);
        CREATE INDEX IF NOT EXISTS shoes_price_idx ON shoes (price, id)
        """;

    public const string Sqlite = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS shoes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            type TEXT NOT NULL,
            price REAL NOT NULL CHECK (price >= 0),
            created_at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS shoes_price_idx ON shoes (price, id)
        """;
}
