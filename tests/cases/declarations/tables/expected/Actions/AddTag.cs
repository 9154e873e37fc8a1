using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /tags.</summary>
internal sealed class AddTagAction(Database database, TimeProvider time)
{
    private const string InsertTag =
        $"""
        INSERT INTO "tags" ("tag_id", "created_at", "name")
        VALUES ($1, $2, $3)
        RETURNING {Tag.Columns}
        """;

    public async Task<Tag> RunAsync(TagInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.BatchedWriter;

        var tag = await session.QuerySingleAsync(
            InsertTag,
            [
                Param.Uuid(Guid.CreateVersion7(now)),
                Param.Instant(now),
                Param.Text(body.Name),
            ],
            Tag.Read,
            cancellationToken);

        return tag;
    }
}
