using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(ILogger<PostAction> logger)
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (body.Note is not null && body.Stock > 1)
        {
            logger.LogInformation("{Message}", "Note " + body.Note);
        }
        else
        {
            throw new ActionFailedException(409);
        }

        return Task.FromResult(new PostResponse
        {
            Note = body.Note,
        });
    }
}
