using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /shoes.</summary>
internal sealed class CreateShoeAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "link", "kind")
        VALUES ($1, $2, $3, $4)
        RETURNING {Shoe.Columns}
        """;

    public async Task<CreateShoeResult> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Text(body.Link),
                Param.Enum(body.Kind, ShoeKindText.Values),
            ],
            Shoe.Read,
            cancellationToken);

        return new CreateShoeResult(shoe, "/shoes/" + shoe.Id.ToString(CultureInfo.InvariantCulture), ShoeKindText.Values.ToText(shoe.Kind), shoe.Link, "made of words");
    }
}
