using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace App.Runtime;

/// <summary>
/// On the way down, says so first (readiness answers 503) and waits a moment, so that a load balancer stops sending before the door shuts.
/// </summary>
internal sealed class DrainSignal(IConfiguration configuration) : IHostedLifecycleService
{
    private readonly TimeSpan _delay = Delay(configuration);

    private volatile bool _isDraining;

    public bool IsDraining => _isDraining;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isDraining = true;
        await Task.Delay(_delay, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static TimeSpan Delay(IConfiguration configuration)
    {
        var delay = configuration.Setting("Shutdown:Delay", TimeSpan.FromSeconds(1));
        return delay >= TimeSpan.Zero && delay <= TimeSpan.FromHours(1)
            ? delay
            : throw new StartupException("Shutdown:Delay must be between 00:00:00 and 01:00:00 (hours, minutes, seconds).");
    }
}
