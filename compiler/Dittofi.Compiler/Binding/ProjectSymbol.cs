namespace Dittofi.Compiler.Binding;

/// <summary>What the project says of itself.</summary>
/// <param name="Name">The name in kebab-case.</param>
/// <param name="Version">The service's version (Semantic Versioning 2.0.0).</param>
/// <param name="Description">What the service is for.</param>
/// <param name="Database">The database.</param>
internal sealed record ProjectSymbol(string Name, string Version, string? Description, DatabaseKind Database)
{
    /// <summary>The assembly's name: <c>shoe-store</c> becomes <c>ShoeStore</c>.</summary>
    public string AssemblyName => string.Concat(Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
