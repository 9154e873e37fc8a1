namespace Dittofi.Service.Tests.Hosting;

/// <summary>How a service is started.</summary>
/// <param name="Assembly">The path of the service's DLL.</param>
internal sealed record ServiceOptions(string Assembly)
{
    /// <summary>What follows the DLL on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables set for the process; a null value takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder it runs in, to be kept over restarts; without one it gets a folder of its own, deleted at the end.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The path that answers 200 once the service is ready.</summary>
    public string ReadyPath { get; init; } = "/health/ready";

    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(60);
}
