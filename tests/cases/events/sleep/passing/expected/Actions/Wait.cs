using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;

namespace App.Actions;

/// <summary>Answers POST /v1/wait.</summary>
internal sealed class WaitAction(DozeAction dozeAction)
{
    public async Task RunAsync(WaitBody body, CancellationToken cancellationToken)
    {
        if (body.IsSlow)
        {
            await Task.Delay(TimeSpan.FromSeconds(60), cancellationToken);
        }

        await dozeAction.RunAsync(
            cancellationToken);
    }
}
