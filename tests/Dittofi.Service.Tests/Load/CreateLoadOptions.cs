namespace Dittofi.Service.Tests.Load;

/// <summary>What a load sends, and its bounds.</summary>
/// <param name="Address">The service.</param>
/// <param name="Path">The path to post to.</param>
/// <param name="Body">The JSON to post for an id (letters, digits and a hyphen).</param>
internal sealed record CreateLoadOptions(Uri Address, string Path, Func<string, string> Body)
{
    public int Workers { get; init; } = 16;

    public TimeSpan AtMost { get; init; } = TimeSpan.FromSeconds(30);

    public int MostRequests { get; init; } = 100_000;
}
