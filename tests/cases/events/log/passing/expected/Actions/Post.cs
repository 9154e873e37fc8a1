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

        logger.LogInformation("{Message}", body.Stock.ToString(CultureInfo.InvariantCulture));

        logger.LogInformation("{Message}", DecimalText.ToText(body.Price, scale: 2));

        logger.LogInformation("{Message}", body.Type);

        if (body.Stock > 3)
        {
            throw new ActionFailedException(409, body.Stock.ToString(CultureInfo.InvariantCulture), DecimalText.ToText(body.Price, scale: 2));
        }

        return Task.FromResult<string>(body.Type);
    }
}
