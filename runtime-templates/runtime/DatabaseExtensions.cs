using System;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>The work of actions that answer nothing.</summary>
internal static class DatabaseExtensions
{
    /// <summary>As the other <c>TransactAsync</c>, without a result.</summary>
    public static Task TransactAsync(
        this Database database, Isolation isolation, Func<Session, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        database.TransactAsync(isolation, (session, cancelled) => Completed(work(session, cancelled)), cancellationToken);

    /// <summary>As the other <c>SnapshotAsync</c>, without a result.</summary>
    public static Task SnapshotAsync(
        this Database database, Func<Session, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        database.SnapshotAsync((session, cancelled) => Completed(work(session, cancelled)), cancellationToken);

    private static async Task<bool> Completed(Task work)
    {
        await work;
        return true;
    }
}
