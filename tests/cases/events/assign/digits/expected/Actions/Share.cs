using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /shares.</summary>
internal sealed class ShareAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "stock" > $1
        ORDER BY "id"
        LIMIT 1
        """;

    public async Task<ShareResponse> RunAsync(ShareBody body, CancellationToken cancellationToken)
    {
        var session = database.Reader;
        decimal share = 0m;
        decimal held = 1m;
        decimal plain = 0m;
        decimal? most = (decimal?)null;
        decimal wide = 0m;

        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Integer(body.Count)],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        share = StoredValue.Digits(body.Net / 3m, precision: 10, scale: 2, "share");
        held = StoredValue.Max(StoredValue.Digits(body.Net / 3m, precision: 10, scale: 2, "held"), 500m, "held");
        plain = StoredValue.Digits(body.Net / 3m, precision: 18, scale: 6, "plain");

        share = StoredValue.Digits(body.Net, precision: 10, scale: 2, "share");
        most = body.Most;
        wide = StoredValue.Digits((decimal)body.Many, precision: 12, scale: 2, "wide");

        share = StoredValue.Digits(body.Many > 2L ? body.Small * 2m : body.Small, precision: 10, scale: 2, "share");
        wide = body.Many > 2L ? body.Small : (decimal)body.Count;

        share = body.Small;
        held = 12.5m;
        plain = shoe.Rate;
        wide = (decimal)body.Count;

        share = shoe.Price;
        most = body.Most ?? body.Small;
        wide = share;

        share = StoredValue.Digits(12.345m, precision: 10, scale: 2, "share");

        return new ShareResponse
        {
            Share = share,
            Held = held,
            Plain = plain,
            Most = most,
            Wide = wide,
        };
    }
}
