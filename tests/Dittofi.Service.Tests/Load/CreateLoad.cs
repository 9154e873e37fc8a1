using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dittofi.Service.Tests.Http;

namespace Dittofi.Service.Tests.Load;

/// <summary>
/// Workers that create rows, each with an id of its own, one request after the other, until stopped or until the bounds of
/// time and count are reached. An id counts as acknowledged only after its 201 was read.
/// </summary>
internal sealed class CreateLoad : IAsyncDisposable
{
    private readonly CreateLoadOptions _options;
    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop;
    private readonly ConcurrentQueue<string> _attempted = new();
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly ConcurrentDictionary<int, int> _refused = new();
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private readonly Task _workers;
    private int _count;
    private int _broken;

    private CreateLoad(CreateLoadOptions options)
    {
        _options = options;
        // Its own client: a service restarted on the same port must not meet connections kept from before.
        _client = new HttpClient { BaseAddress = options.Address, Timeout = TimeSpan.FromSeconds(15) };
        _stop = new CancellationTokenSource(options.AtMost);
        _workers = Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(WorkAsync)));
    }

    public int AcknowledgedSoFar => _acknowledged.Count;

    public static CreateLoad Start(CreateLoadOptions options) => new(options);

    /// <summary>Waits until so many ids are acknowledged, so that a fault strikes a load that really runs.</summary>
    public async Task WaitForAcknowledgedAsync(int count, TimeSpan within, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (AcknowledgedSoFar < count)
        {
            if (watch.Elapsed > within || _workers.IsCompleted)
            {
                throw new TimeoutException($"{AcknowledgedSoFar} of {count} creates were acknowledged within {watch.Elapsed}.");
            }

            await Task.Delay(10, cancellationToken);
        }
    }

    /// <summary>Lets the requests under way end, and gives what happened.</summary>
    public async Task<LoadResult> StopAsync()
    {
        await _stop.CancelAsync();
        await _workers;
        return new LoadResult([.. _acknowledged], [.. _attempted], _refused.ToDictionary(), _broken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _workers;
        _stop.Dispose();
        _client.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _count);
            if (number > _options.MostRequests)
            {
                return;
            }

            await CreateAsync(string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}"));
        }
    }

    private async Task CreateAsync(string id)
    {
        _attempted.Enqueue(id);
        try
        {
            var answer = await _client.PostJsonAsync(_options.Path, _options.Body(id), CancellationToken.None);
            if (answer.Status == HttpStatusCode.Created)
            {
                _acknowledged.Enqueue(id);
                return;
            }

            _refused.AddOrUpdate((int)answer.Status, 1, (_, count) => count + 1);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            Interlocked.Increment(ref _broken);
        }

        // While the service is away a worker would otherwise spin on refused connections.
        await Task.Delay(5);
    }
}
