using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;

namespace App.Actions;

/// <summary>Answers GET /plain.</summary>
internal sealed class PlainAction
{
    public Task<string> RunAsync(PlainQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (query.A == 1)
        {
            return Task.FromResult<string>("one");
        }

        return Task.FromResult<string>("other");
    }
}
