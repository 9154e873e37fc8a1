using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /hooks/{name}.</summary>
internal sealed class HookAction
{
    public Task<HookResponse> RunAsync(HookPath path, HookHeader header, RequestInfo request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (TextHash.Sha256(request.RawBody) != header.Digest)
        {
            throw new ActionFailedException(403);
        }

        return Task.FromResult(new HookResponse
        {
            Length = request.RawBody.CodePointCount(),
            Name = path.Name,
        });
    }
}
