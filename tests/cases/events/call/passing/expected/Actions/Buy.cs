using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /buy/{id}.</summary>
internal sealed class BuyAction(Database database, TimeProvider time, ReserveAction reserveAction, QuoteAction quoteAction, NoteAction noteAction, TouchAction touchAction)
{
    public Task<BuyResponse> RunAsync(BuyPath path, BuyBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, body, now, cancelled),
            cancellationToken);
    }

    private async Task<BuyResponse> RunAsync(
        Session session, BuyPath path, BuyBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reserved = await reserveAction.RunAsync(
            session,
            new ReserveInput
            {
                ShoeId = path.Id,
                Count = body.Count,
            },
            now,
            cancellationToken);

        QuoteResponse? quote = null;
        if (body.Code is not null)
        {
            quote = await quoteAction.RunAsync(
                new QuoteInput
                {
                    Price = reserved.Price,
                    Code = body.Code,
                },
                cancellationToken);
        }

        await noteAction.RunAsync(
            new NoteInput
            {
                Message = "Sold " + reserved.Left.ToString(CultureInfo.InvariantCulture),
            },
            cancellationToken);

        await touchAction.RunAsync(
            session,
            cancellationToken);

        return new BuyResponse
        {
            Left = reserved.Left,
            Quote = quote?.Price,
            Name = reserved.Name,
        };
    }
}
