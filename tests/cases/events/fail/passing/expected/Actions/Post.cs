using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction
{
    public Task<string> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (body.Note is null)
        {
            throw new ActionFailedException(422, "No note", "A note is wanted for " + body.Type + ".");
        }

        return Task.FromResult<string>(body.Note);
    }
}
