using Dittofi.Service.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Dittofi.Service.Tests.Hosting;

/// <summary>The one cluster of a test run, started by the first test that asks for a database.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private PostgresCluster? _cluster;

    /// <summary>Creates an empty database on the shared cluster.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _cluster ??= await PostgresCluster.StartAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }

        return await _cluster.CreateDatabaseAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _gate.Dispose();
    }
}
