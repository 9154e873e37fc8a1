using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers GET /quiet.</summary>
internal sealed class QuietAction(ILogger<QuietAction> logger)
{
    public Task RunAsync(QuietQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (query.A == 1)
        {
            return Task.CompletedTask;
        }

        logger.LogInformation("{Message}", "not one");

        return Task.CompletedTask;
    }
}
