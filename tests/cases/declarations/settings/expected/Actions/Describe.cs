using System.Threading;
using System.Threading.Tasks;
using App.Data;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class DescribeAction(Settings settings)
{
    public Task<DescribeResponse> RunAsync(
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(new DescribeResponse
        {
            SupportEmail = settings.SupportEmail,
            Most = settings.Most,
            IsOpen = settings.IsOpen,
            Rate = settings.Rate,
            Mode = settings.Mode,
            Since = settings.Since,
            Opens = settings.Opens,
            Region = settings.Region,
            IsLive = settings.Mode == SettingsMode.Live,
        });
    }
}
