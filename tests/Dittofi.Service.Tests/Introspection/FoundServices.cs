using System.Collections.Concurrent;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>The services of schemas that somebody else made, each compiled and started once; the tests keep to rows that they make.</summary>
/// <param name="postgres">The cluster of the run.</param>
public sealed class FoundServices(SharedPostgres postgres) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Schema, string Database), Lazy<Task<FoundService>>> _running = new();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running.Values)
        {
            if (service.Value.IsCompletedSuccessfully)
            {
                await (await service.Value).DisposeAsync();
            }
        }
    }

    /// <summary>The service of a schema in a database.</summary>
    internal Task<FoundService> RunningAsync(string schema, string database) => _running.GetOrAdd(
        (schema, database), _ => new Lazy<Task<FoundService>>(() => FoundService.StartAsync(FoundSchema.Of(schema), database, postgres, CancellationToken.None))).Value;
}
