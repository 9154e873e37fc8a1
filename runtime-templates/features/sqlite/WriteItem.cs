using System;
using System.Threading;

namespace App.Runtime;

/// <summary>
/// One piece of work in the writer's queue: run inside the group's transaction, answered after its commit.
/// </summary>
internal abstract class WriteItem(CancellationToken cancellationToken)
{
    /// <summary>Whether the work is one statement, which SQLite undoes by itself when it fails.</summary>
    public abstract bool IsSingleStatement { get; }

    public Exception? Failure { get; private set; }

    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Runs the work and keeps its result or failure for later. Returns whether it succeeded.</summary>
    public bool TryRun(SqliteLink link)
    {
        var session = new SqliteSession(link);
        try
        {
            Run(session);
            return true;
        }
        catch (Exception exception)
        {
            Failure = exception;
            return false;
        }
        finally
        {
            session.Close();
        }
    }

    /// <summary>Hands the kept result or failure to the caller.</summary>
    public abstract void Complete();

    public void Fail(Exception exception)
    {
        Failure = exception;
        Complete();
    }

    protected abstract void Run(SqliteSession session);
}
