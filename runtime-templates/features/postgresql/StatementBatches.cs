using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>
/// Sends short statements together, those of one text: while a table is locked, what concerns others goes on. Only for what touches few
/// rows, found by their key, and waits for no lock of a row: the others of its batch would wait with it.
/// </summary>
/// <param name="source">Where connections come from.</param>
/// <param name="alone">Runs a statement by itself.</param>
internal sealed class StatementBatches(NpgsqlDataSource source, PostgresPool alone) : Session
{
    // As many as the actions have texts: no text is made from what a request says.
    private readonly ConcurrentDictionary<string, StatementLane> _lanes = new(StringComparer.Ordinal);

    public override Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        new BatchedQuery<T>(
            Lane(sql),
            sql,
            parameters,
            rows => PostgresRows.SingleAsync(rows, read, CancellationToken.None),
            () => alone.QuerySingleAsync(sql, parameters, read, cancellationToken),
            cancellationToken).SendAsync();

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default =>
        new BatchedQuery<T?>(
            Lane(sql),
            sql,
            parameters,
            rows => PostgresRows.SingleOrDefaultAsync(rows, read, CancellationToken.None),
            () => alone.QuerySingleOrDefaultAsync(sql, parameters, read, cancellationToken),
            cancellationToken).SendAsync();

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        new BatchedQuery<List<T>>(
            Lane(sql),
            sql,
            parameters,
            rows => PostgresRows.AllAsync(rows, read, CancellationToken.None),
            () => alone.QueryAsync(sql, parameters, read, cancellationToken),
            cancellationToken).SendAsync();

    public override Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        alone.ReadAsync(sql, parameters, read, cancellationToken);

    public override Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        alone.ExecuteAsync(sql, parameters, cancellationToken);

    private StatementLane Lane(string sql) =>
        _lanes.TryGetValue(sql, out var lane) ? lane : _lanes.GetOrAdd(sql, static (_, source) => new StatementLane(source), source);
}
