namespace Dittofi.Benchmarks.Peers;

/// <summary>An article as the list shows it.</summary>
internal sealed class ArticleRow
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public required string Category { get; init; }

    public long Comments { get; init; }
}
