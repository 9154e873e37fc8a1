using System;
using System.Threading;
using System.Threading.Tasks;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class DozeAction
{
    public async Task RunAsync(
        CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1500), cancellationToken);
    }
}
