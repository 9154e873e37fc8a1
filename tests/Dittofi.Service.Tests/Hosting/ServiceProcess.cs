using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Dittofi.Service.Tests.Hosting;

/// <summary>A service running as a process of its own on a free port of 127.0.0.1, killed at the end at the latest.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan KillWithin = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ProcessOutput _output;
    private readonly TemporaryFolder? _ownFolder;

    private ServiceProcess(Process process, ProcessOutput output, TemporaryFolder? ownFolder, string workingFolder, int port)
    {
        _process = process;
        _output = output;
        _ownFolder = ownFolder;
        WorkingFolder = workingFolder;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    public int Port { get; }

    public int ProcessId => _process.Id;

    public string WorkingFolder { get; }

    /// <summary>A client whose base address is the service.</summary>
    public HttpClient Client { get; }

    /// <summary>All that the service has written so far, stdout and stderr as they came.</summary>
    public string Output => _output.Text;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a service and waits until it is ready; one that ends before, or is not ready in time, is an error that
    /// shows its output.</summary>
    public static async Task<ServiceProcess> StartAsync(ServiceOptions options, CancellationToken cancellationToken)
    {
        var service = Launch(options);
        try
        {
            await service.WaitUntilReadyAsync(options, cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a service that is expected to end by itself, and gives its exit code and output.</summary>
    public static async Task<CommandResult> RunToExitAsync(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var service = Launch(options);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ReadyWithin);
        await service._process.WaitForExitAsync(limit.Token);
        return new CommandResult(service._process.ExitCode, service.Output);
    }

    /// <summary>Kills the process (SIGKILL), after proving that it is the one that listens, and proves that nothing listens afterwards.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        if (!await PortOwner.IsAsync(ProcessId, Port, cancellationToken))
        {
            throw new InvalidOperationException($"Process {ProcessId} does not own port {Port}: killing it would prove nothing.");
        }

        _process.Kill(entireProcessTree: true);
        await WaitForExitAsync(KillWithin, cancellationToken);
        if (await Ports.IsOpenAsync(Port, cancellationToken))
        {
            throw new InvalidOperationException($"Port {Port} still answers after process {ProcessId} was killed.");
        }
    }

    /// <summary>Asks the process to end (SIGTERM), as a container's host does.</summary>
    public async Task RequestStopAsync(CancellationToken cancellationToken)
    {
        string[] arguments = ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)];
        (await Command.RunAsync("kill", arguments, cancellationToken)).EnsureSuccess("kill -TERM");
    }

    /// <summary>Waits for the process to end and gives its exit code; later than the limit is an error.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(within);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The service did not end within {within}:\n{Output}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _ownFolder?.Dispose();
    }

    private static ServiceProcess Launch(ServiceOptions options)
    {
        var ownFolder = options.WorkingFolder is null ? new TemporaryFolder() : null;
        var folder = options.WorkingFolder ?? ownFolder?.Path ?? string.Empty;
        var port = Ports.Free();
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(options.Assembly), .. options.Arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var output = new ProcessOutput(process);
        process.Start();
        output.Begin();
        return new ServiceProcess(process, output, ownFolder, folder, port);
    }

    private async Task WaitUntilReadyAsync(ServiceOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < options.ReadyWithin)
        {
            if (_process.HasExited)
            {
                await _process.WaitForExitAsync(cancellationToken);
                throw new InvalidOperationException($"The service ended with exit code {_process.ExitCode} before it was ready:\n{Output}");
            }

            if (await AnswersAsync(options.ReadyPath, cancellationToken))
            {
                return;
            }

            await Task.Delay(20, cancellationToken);
        }

        throw new TimeoutException($"The service was not ready within {options.ReadyWithin}:\n{Output}");
    }

    private async Task<bool> AnswersAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
