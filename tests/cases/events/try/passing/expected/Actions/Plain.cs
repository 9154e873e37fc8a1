using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers GET /plain.</summary>
internal sealed class PlainAction(ILogger<PlainAction> logger)
{
    public Task<int> RunAsync(PlainQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int quotient = 0;

        try
        {
            quotient = query.A / query.B;
        }
        catch (Exception exception) when (CaughtError.Of(exception) is not null)
        {
            logger.LogInformation("{Message}", "divided by zero");
        }

        return Task.FromResult<int>(quotient);
    }
}
