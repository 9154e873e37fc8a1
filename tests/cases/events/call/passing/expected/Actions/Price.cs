using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;

namespace App.Actions;

/// <summary>Answers GET /price.</summary>
internal sealed class PriceAction(QuoteAction quoteAction)
{
    public async Task<QuoteResponse> RunAsync(PriceQuery query, CancellationToken cancellationToken)
    {
        var quote = await quoteAction.RunAsync(
            new QuoteInput
            {
                Price = query.Price,
                Code = null,
            },
            cancellationToken);

        return quote;
    }
}
