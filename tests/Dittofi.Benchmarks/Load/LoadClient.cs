using System.Diagnostics;
using System.Net.Sockets;

namespace Dittofi.Benchmarks.Load;

/// <summary>Sends the same few prepared requests over many connections for a while; each waits for its answer before the next.</summary>
internal static class LoadClient
{
    public const int Connections = 64;

    public static async Task<Figures> RunAsync(
        int port, IReadOnlyList<ReadOnlyMemory<byte>> requests, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Connections)
            .Select(number => Task.Run(() => WorkAsync(port, requests, number, watch, duration, cancellationToken), cancellationToken));
        var results = await Task.WhenAll(workers);
        var seconds = watch.Elapsed.TotalSeconds;
        var latencies = results.SelectMany(result => result.Latencies).Order().ToList();
        return new Figures(latencies.Count / seconds, At(latencies, 0.5), At(latencies, 0.99), results.Sum(result => result.Errors));
    }

    private static async Task<(List<long> Latencies, long Errors)> WorkAsync(
        int port, IReadOnlyList<ReadOnlyMemory<byte>> requests, int number, Stopwatch watch, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new List<long>(64 * 1024);
        long errors = 0;
        HttpConnection? connection = null;
        try
        {
            for (var next = number; watch.Elapsed < duration; next++)
            {
                try
                {
                    connection ??= await HttpConnection.OpenAsync(port, cancellationToken);
                    var start = Stopwatch.GetTimestamp();
                    var (status, _) = await connection.SendAsync(requests[next % requests.Count], cancellationToken);
                    if (status is >= 200 and < 300)
                    {
                        latencies.Add(Stopwatch.GetTimestamp() - start);
                    }
                    else
                    {
                        errors++;
                    }
                }
                catch (Exception exception) when (exception is IOException or SocketException)
                {
                    errors++;
                    connection?.Dispose();
                    connection = null;
                    await Task.Delay(10, cancellationToken);
                }
            }
        }
        finally
        {
            connection?.Dispose();
        }

        return (latencies, errors);
    }

    private static double At(List<long> sorted, double quantile) =>
        sorted.Count == 0 ? double.NaN : Stopwatch.GetElapsedTime(0, sorted[(int)(quantile * (sorted.Count - 1))]).TotalMilliseconds;
}
