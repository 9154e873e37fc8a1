using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(new PostResponse
        {
            Round = body.Price.Rounded(),
            Round1 = body.Less?.Rounded(1),
            RoundDouble = body.Weight.Rounded(2),
            Floor = body.Price.RoundedDown(),
            Ceiling = (body.Price * 1.5m).RoundedUp(),
            Abs = body.Count.Absolute(),
            AbsFar = (-body.Far).Absolute(),
            Clamp = body.Count.Clamped(0, 10),
            ClampPrice = body.Price.Clamped(0m, body.Less ?? 1m),
            ClampDouble = body.Weight.Clamped(0d, 1.5d),
        });
    }
}
