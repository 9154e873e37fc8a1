using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>
/// One open connection with its prepared statements. One thread uses it at a time.
/// </summary>
internal sealed class SqliteLink : IDisposable
{
    // Statement texts come from the service's own code; a query whose conditions vary has a handful.
    private const int MaxPrepared = 1000;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;

    public SqliteLink(string connectionString, bool isWriter)
    {
        IsWriter = isWriter;
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
            Run("PRAGMA foreign_keys = ON");
            Run(isWriter ? "PRAGMA journal_mode = WAL" : "PRAGMA query_only = ON");
            Run("PRAGMA synchronous = FULL");
            CheckedArithmetic.Register(_connection);
            WideArithmetic.Register(_connection);
            TextCase.Register(_connection);
            LocalTime.Register(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether it may write.</summary>
    public bool IsWriter { get; }

    /// <summary>Whether no transaction is open, which an error may have ended on its own.</summary>
    public bool IsAutoCommit =>
        _connection.Handle is not { } handle || SQLitePCL.raw.sqlite3_get_autocommit(handle) != 0;

    /// <summary>Whether the file was moved or removed since it was opened.</summary>
    public bool HasMoved => _connection.Handle is { } handle && SqliteFile.HasMoved(handle);

    /// <summary>The prepared statement, its parameters set.</summary>
    public SqliteCommand Prepare(string sql, ReadOnlySpan<Parameter> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Create(sql);
        }

        for (var index = 0; index < parameters.Length; index++)
        {
            if (index == command.Parameters.Count)
            {
                // A query whose conditions vary may come to the same text as another one, which gives fewer values.
                var name = "$" + (index + 1).ToString(CultureInfo.InvariantCulture);
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            command.Parameters[index].Value = parameters[index].Value;
        }

        return command;
    }

    public void Run(string sql) => Prepare(sql, []).ExecuteNonQuery();

    /// <summary>Ends the statement that runs, if one does, from another thread.</summary>
    public void Interrupt()
    {
        if (_connection.Handle is { } handle)
        {
            SQLitePCL.raw.sqlite3_interrupt(handle);
        }
    }

    /// <summary>Runs a text of several statements, which is not kept.</summary>
    public void RunScript(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private SqliteCommand Create(string sql)
    {
        if (_prepared.Count >= MaxPrepared)
        {
            Forget();
        }

        var command = _connection.CreateCommand();
        command.CommandText = sql;
        _prepared.Add(sql, command);
        return command;
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
