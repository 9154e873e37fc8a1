using System.Threading;
using System.Threading.Tasks;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class KeepAction(ILogger<KeepAction> logger)
{
    public Task<decimal> RunAsync(
        KeepInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        logger.LogInformation("{Message}", DecimalText.ToText(input.Part, scale: 2) + " of " + DecimalText.ToText(input.Whole, scale: 2) + ", " + DecimalText.ToText(input.Part / 3m));

        return Task.FromResult<decimal>(input.Part);
    }
}
