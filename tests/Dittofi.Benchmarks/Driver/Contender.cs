using Dittofi.Benchmarks.Load;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>A running service with rows in it, ready to be measured.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private readonly ServiceProcess _service;
    private readonly IReadOnlyDictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>> _requests;

    private Contender(string name, ServiceProcess service, IReadOnlyDictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>> requests)
    {
        Name = name;
        _service = service;
        _requests = requests;
    }

    public string Name { get; }

    public static async Task<Contender> StartAsync(string name, ServiceOptions options, Workload workload, CancellationToken cancellationToken)
    {
        var service = await ServiceProcess.StartAsync(options, cancellationToken);
        try
        {
            using var connection = await HttpConnection.OpenAsync(service.Port, cancellationToken);
            return new Contender(name, service, await workload.FillAsync(connection, cancellationToken));
        }
        catch (Exception exception)
        {
            var output = service.Output;
            await service.DisposeAsync();
            throw new InvalidOperationException($"{name} could not be filled with rows:\n{output}", exception);
        }
    }

    public Task<Figures> MeasureAsync(Scenario scenario, TimeSpan duration, CancellationToken cancellationToken) =>
        LoadClient.RunAsync(_service.Port, _requests[scenario], duration, cancellationToken);

    public ValueTask DisposeAsync() => _service.DisposeAsync();
}
