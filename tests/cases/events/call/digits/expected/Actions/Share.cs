using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /shares.</summary>
internal sealed class ShareAction(KeepAction keepAction)
{
    public async Task<decimal> RunAsync(ShareBody body, CancellationToken cancellationToken)
    {
        await keepAction.RunAsync(
            new KeepInput
            {
                Part = StoredValue.Digits(body.Net / 3m, precision: 6, scale: 2, "part"),
                Whole = StoredValue.Digits(body.Net, precision: 4, scale: 2, "whole"),
            },
            cancellationToken);

        var kept = await keepAction.RunAsync(
            new KeepInput
            {
                Part = body.Small,
                Whole = 7m,
            },
            cancellationToken);

        return kept;
    }
}
