using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>A place in a transaction to which its work can be undone. An inner one ends before the outer.</summary>
internal sealed class Savepoint(Session session, int depth)
{
    private readonly string _name = "savepoint_" + depth.ToString(CultureInfo.InvariantCulture);

    public Task<int> SetAsync(CancellationToken cancellationToken) => session.ExecuteAsync("SAVEPOINT " + _name, [], cancellationToken);

    /// <summary>Keeps the work, as far as the transaction does.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("RELEASE SAVEPOINT " + _name, [], cancellationToken);
        session.Leave(depth);
    }

    /// <summary>Undoes what was done since.</summary>
    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("ROLLBACK TO SAVEPOINT " + _name, [], cancellationToken);
        await ReleaseAsync(cancellationToken);
    }
}
