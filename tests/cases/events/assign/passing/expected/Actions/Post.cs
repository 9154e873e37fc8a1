using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count = 0;
        string? last = null;

        count = count + body.Stock;
        last = body.Note;

        return Task.FromResult(new PostResponse
        {
            Count = count,
            Last = last,
        });
    }
}
