using System;
using System.Data.Common;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>One statement of a batch, for which a request waits.</summary>
internal abstract class BatchedStatement(string sql, Parameter[] parameters)
{
    /// <summary>Whether nobody waits for it any more.</summary>
    public abstract bool IsOver { get; }

    /// <summary>The statement as a part of a batch.</summary>
    public NpgsqlBatchCommand Command()
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter.Value);
        }

        return command;
    }

    /// <summary>Reads its rows, and keeps what they say, or that they cannot be read, until the batch is committed.</summary>
    public abstract Task ReadAsync(DbDataReader rows);

    /// <summary>Answers with what was read.</summary>
    public abstract void Complete();

    /// <summary>Answers that it failed.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Runs it by itself and answers; does not throw.</summary>
    public abstract Task RunAloneAsync();
}
