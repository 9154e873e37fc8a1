using System.Collections.Immutable;

namespace Dittofi.Compiler.Symbols;

/// <summary>Which sites may call (the Fetch standard, CORS protocol).</summary>
/// <param name="Origins">Their origins; empty where none may.</param>
/// <param name="Expose">The headers of answers that their scripts may read.</param>
/// <param name="Headers">The headers that they may send besides those that endpoints declare.</param>
/// <param name="HasCredentials">Whether browsers send what they know of the user along.</param>
/// <param name="MaxAge">How long browsers may keep the permission.</param>
internal sealed record CorsRule(
    ImmutableArray<string> Origins, ImmutableArray<string> Expose, ImmutableArray<string> Headers, bool HasCredentials, TimeSpan? MaxAge)
{
    /// <summary>The origin that stands for all.</summary>
    public const string Any = "*";
}
