using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PATCH /v1/many.</summary>
internal sealed class PatchManyAction
{
    public Task<int> RunAsync(IReadOnlyList<PartialShoe> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult<int>(body.CountOf(s => s.Price is not null));
    }
}
