using System.Globalization;
using Dittofi.Benchmarks.Load;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>A running service with rows in it, ready to be measured.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private const int Rows = 500;

    private readonly ServiceProcess _service;
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _gets;

    private Contender(string name, ServiceProcess service, IReadOnlyList<ReadOnlyMemory<byte>> gets)
    {
        Name = name;
        _service = service;
        _gets = gets;
    }

    public string Name { get; }

    public static async Task<Contender> StartAsync(string name, ServiceOptions options, CancellationToken cancellationToken)
    {
        var service = await ServiceProcess.StartAsync(options, cancellationToken);
        try
        {
            return new Contender(name, service, await FillAsync(service.Port, cancellationToken));
        }
        catch (Exception exception)
        {
            var output = service.Output;
            await service.DisposeAsync();
            throw new InvalidOperationException($"{name} could not be filled with rows:\n{output}", exception);
        }
    }

    public Task<Figures> MeasureAsync(Scenario scenario, TimeSpan duration, CancellationToken cancellationToken) =>
        LoadClient.RunAsync(_service.Port, RequestsOf(scenario), duration, cancellationToken);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private IReadOnlyList<ReadOnlyMemory<byte>> RequestsOf(Scenario scenario) => scenario switch
    {
        Scenario.Get => _gets,
        Scenario.Create => [Requests.Create],
        _ => [Requests.List],
    };

    // Rows are made and found through the service itself, so that nothing is known of its tables; the three answers are checked
    // here once, since a load only counts statuses.
    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> FillAsync(int port, CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.OpenAsync(port, cancellationToken);
        var gets = new List<ReadOnlyMemory<byte>>(Rows);
        for (var row = 0; row < Rows; row++)
        {
            var created = Expect(201, await connection.SendAsync(Requests.Create, cancellationToken));
            var request = Requests.GetOne(IdOf(created));
            Expect(200, await connection.SendAsync(request, cancellationToken));
            gets.Add(request);
        }

        var list = Expect(200, await connection.SendAsync(Requests.List, cancellationToken));
        var listed = list.Split("\"createdAt\"").Length - 1;
        return listed == 20 ? gets : throw new InvalidOperationException($"The list holds {listed} rows instead of 20: {list}");
    }

    private static string Expect(int status, (int Status, ReadOnlyMemory<byte> Answer) answer)
    {
        var text = System.Text.Encoding.UTF8.GetString(answer.Answer.Span);
        return answer.Status == status ? text : throw new InvalidOperationException($"Expected {status}: {text}");
    }

    private static long IdOf(string answer)
    {
        const string Key = "\"id\":";
        var start = answer.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        var digits = answer.AsSpan(start).TrimStart();
        return long.Parse(digits[..digits.IndexOfAnyExceptInRange('0', '9')], CultureInfo.InvariantCulture);
    }
}
