using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/notes.</summary>
internal sealed class AddNoteAction(Database database, TimeProvider time, Settings settings)
{
    private const string InsertNote =
        $"""
        INSERT INTO "notes" ("created_at", "text", "count")
        VALUES ($1, $2, $3)
        RETURNING {Note.Columns}
        """;

    public async Task<Note> RunAsync(AddNoteHeader header, NoteInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;
        string wanted = "none";

        wanted = settings.ApiKey;

        if (header.Key != wanted)
        {
            throw new ActionFailedException(403);
        }

        var note = await session.QuerySingleAsync(
            InsertNote,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(body.Text + " for " + settings.SupportEmail, 80, "text")),
                Param.Integer(body.Count),
            ],
            Note.Read,
            cancellationToken);

        return note;
    }
}
