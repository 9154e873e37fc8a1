using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, ILogger<PostAction> logger)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 100
        """;

    public async Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        if (body.Types.HasAny(x => x == "boot") && shoes.HasOnly(x => body.Max is null || x.Price <= body.Max.Value))
        {
            logger.LogInformation("{Message}", shoes.MapEach(x => x.Type).JoinWith(", "));
        }

        return new PostResponse
        {
            Count = shoes.CountOf(),
            Live = shoes.CountOf(x => x.Status == ShoeStatus.Live),
            Any = body.Numbers.HasAny(),
            Where = shoes.ThatMeet(x => x.Stock > 0 && body.Types.Includes(x.Type)),
            Select = shoes.MapEach(x => x.Note ?? x.Type),
            Sum = body.Numbers.SumOf(),
            Prices = shoes.SumOf(x => x.Price),
            Worth = shoes.SumOf(x => x.Price * (decimal)x.Stock),
            Average = shoes.MeanOf(x => x.Stock),
            Min = shoes.LeastValue(x => x.Price),
            Max = body.Types.Greatest(),
            MaxNumber = body.Numbers.GreatestValue(),
            First = shoes.FirstOf(x => x.Stock == 0)?.Type,
            FirstNumber = body.Numbers.FirstOfValue(),
            Last = shoes.LastOf(),
            LastLive = shoes.LastOf(x => x.Status == ShoeStatus.Live)?.Price ?? 0m,
            Ordered = shoes.InOrderOf(x => x.Note, descending: true).InOrderOf(x => x.Status).MapEach(x => x.Type),
            Distinct = body.Types.WithoutRepeats(),
            Page = shoes.SkipFirst(1).TakeFirst(2),
            Contains = body.Types.Includes("boot"),
            At = body.Numbers.AtValue(body.Place),
            Name = shoes.At(0)?.Note?.Trim(),
        };
    }
}
