using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /pairs.</summary>
internal sealed class AddAction(Database database, TimeProvider time, MakeAction makeAction, KeepAction keepAction)
{
    public Task RunAsync(AddBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, AddBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await makeAction.RunAsync(
            session,
            InputRules.Check(MakeInputValidator.Instance, new MakeInput
            {
                Size = body.Size,
                Name = body.Name,
                Count = 1,
            }),
            now,
            cancellationToken);

        await makeAction.RunAsync(
            session,
            InputRules.Check(MakeInputValidator.Instance, new MakeInput
            {
                Size = body.Even,
                Name = body.Name,
                Count = 1,
            }),
            now,
            cancellationToken);

        await keepAction.RunAsync(
            session,
            new KeepInput
            {
                Even = body.Even,
            },
            now,
            cancellationToken);
    }
}
