using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class NoteAction(ILogger<NoteAction> logger)
{
    public Task RunAsync(
        NoteInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (input.Message == "nothing")
        {
            return Task.CompletedTask;
        }

        logger.LogInformation("{Message}", input.Message);

        return Task.CompletedTask;
    }
}
