using System.Threading;
using System.Threading.Tasks;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class QuoteAction
{
    public Task<QuoteResponse> RunAsync(
        QuoteInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (input.Code is null)
        {
            return Task.FromResult(new QuoteResponse
            {
                Price = input.Price,
                IsReduced = false,
            });
        }

        return Task.FromResult(new QuoteResponse
        {
            Price = input.Price - 1m,
            IsReduced = true,
        });
    }
}
