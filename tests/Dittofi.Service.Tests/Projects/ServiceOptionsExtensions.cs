using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Service.Tests.Projects;

/// <summary>What differs from one service to the next.</summary>
internal static class ServiceOptionsExtensions
{
    /// <summary>The same service on another database.</summary>
    public static ServiceOptions On(this ServiceOptions options, string connectionString) =>
        options.With("ConnectionStrings__Default", connectionString);

    /// <summary>The same service with one more variable.</summary>
    public static ServiceOptions With(this ServiceOptions options, string name, string value) => options with
    {
        Environment = new Dictionary<string, string?>(options.Environment) { [name] = value },
    };
}
