using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Post.</summary>
internal sealed class PostAction(ILogger<PostAction> logger)
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if ((body.Note is not null) && (body.Stock > 1))
        {
            logger.LogInformation("{Message}", "Note " + body.Note);
        }
        else
        {
            throw new ActionFailedException(409, null, null);
        }

        return Task.FromResult<PostResponse>(new PostResponse
        {
            Note = body.Note,
        });
    }
}
