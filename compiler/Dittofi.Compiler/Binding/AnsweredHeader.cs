using System.Collections.Immutable;

namespace Dittofi.Compiler.Binding;

/// <summary>A header that the answers of one status have in common, or that some of them say.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether an answer may leave it out.</param>
/// <param name="IsLocation">Whether its value is an address.</param>
internal sealed record AnsweredHeader(string Name, bool IsOptional, bool IsLocation)
{
    /// <summary>The headers of the answers of one status, ordered by name.</summary>
    public static ImmutableArray<AnsweredHeader> Of(IReadOnlyCollection<BoundAnswer> answers) =>
    [
        .. answers.SelectMany(answer => answer.Headers)
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new AnsweredHeader(
                group.Key, group.Count() < answers.Count || group.Any(header => header.Value.Type.IsOptional), group.First().IsLocation)),
    ];
}
