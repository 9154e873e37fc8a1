using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;

namespace App.Actions;

/// <summary>Post.</summary>
internal sealed class PostAction
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count = 0;
        string? last = null;

        count = count + body.Stock;
        last = body.Note;

        return Task.FromResult<PostResponse>(new PostResponse
        {
            Count = count,
            Last = last,
        });
    }
}
