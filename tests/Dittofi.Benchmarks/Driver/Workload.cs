using System.Globalization;
using Dittofi.Benchmarks.Load;

namespace Dittofi.Benchmarks.Driver;

/// <summary>A service that is written by hand and emitted, with the rows in it and the requests that measure it.</summary>
internal abstract class Workload
{
    /// <summary>What is measured, in the order of the report.</summary>
    public abstract IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The folder of the definitions.</summary>
    public abstract string ProjectOf(BenchOptions options);

    /// <summary>The services written by hand for a database: what the report calls them, and what <c>serve</c> starts. Ratios refer to the first.</summary>
    public abstract IReadOnlyList<(string Name, string Peer)> PeersOf(string database);

    /// <summary>
    /// Makes the rows through the service itself, so that nothing is known of its tables, and gives the requests of each scenario. The
    /// answers are checked here once, since a load only counts statuses.
    /// </summary>
    /// <exception cref="InvalidOperationException">The service answers something else than it should.</exception>
    public abstract Task<IReadOnlyDictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>>> FillAsync(
        HttpConnection connection, CancellationToken cancellationToken);

    /// <summary>Sends a request whose answer must have this status, and gives the answer with its headers.</summary>
    protected static async Task<string> ExpectAsync(
        HttpConnection connection, int status, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var (given, answer) = await connection.SendAsync(request, cancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(answer.Span);
        return given == status ? text : throw new InvalidOperationException($"Expected {status}: {text}");
    }

    /// <summary>The id in an answer.</summary>
    protected static long IdOf(string answer)
    {
        const string Key = "\"id\":";
        var start = answer.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        var digits = answer.AsSpan(start).TrimStart();
        return long.Parse(digits[..digits.IndexOfAnyExceptInRange('0', '9')], CultureInfo.InvariantCulture);
    }
}
