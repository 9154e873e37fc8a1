using System.Collections.Frozen;
using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>What the project says of itself.</summary>
/// <param name="Name">The name in kebab-case.</param>
/// <param name="Version">The service's version (Semantic Versioning 2.0.0).</param>
/// <param name="Description">What the service is for.</param>
/// <param name="Database">The database.</param>
internal sealed record ProjectSymbol(string Name, string Version, string? Description, DatabaseKind Database)
{
    /// <summary>The segments that stand before the path of every endpoint.</summary>
    public ImmutableArray<RouteSegment> BasePath { get; init; } = [];

    /// <summary>The time zone in which days begin and end; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Which sites may call; null where browsers are told nothing.</summary>
    public CorsRule? Cors { get; init; }

    /// <summary>How strictly requests are read.</summary>
    public RequestReading Reading { get; init; } = RequestReading.Unsaid;

    // A package or a part of the framework of the same name would take the assembly's place.
    private static readonly FrozenSet<string> _taken =
        new[] { "Dapper", "FluentValidation", "Mscorlib", "Netstandard", "Npgsql", "System" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The assembly's name: <c>shoe-store</c> becomes <c>ShoeStore</c>, and <c>dapper</c>, which is a library's, <c>DapperService</c>.</summary>
    public string AssemblyName => AssemblyNameOf(Name);

    /// <summary>The assembly's name of a project of a name.</summary>
    public static string AssemblyNameOf(string project)
    {
        var name = string.Concat(project.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return _taken.Contains(name) ? name + "Service" : name;
    }
}
