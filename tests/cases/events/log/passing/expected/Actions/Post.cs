using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(ILogger<PostAction> logger)
{
    public Task<string> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        logger.LogWarning("{Message}", "Sold " + body.Type + " for " + DecimalText.ToText(body.Price, scale: 2) + " at " + body.Stock.ToString(CultureInfo.InvariantCulture));

        return Task.FromResult<string>(body.Type);
    }
}
