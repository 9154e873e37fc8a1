using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;

namespace App.Actions;

/// <summary>Holds records that no request carries.</summary>
internal sealed class GetHeldAction(HeldAction heldAction)
{
    public async Task<GetHeldResponse> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Line> lines = [];
        Total? total = null;
        IReadOnlyList<ShoeInput> shoes = [];

        var held = await heldAction.RunAsync(
            new HeldInput
            {
                Lines = lines,
                Patch = null,
            },
            cancellationToken);

        return new GetHeldResponse
        {
            Held = held,
            Total = total,
            Shoes = shoes,
        };
    }
}
