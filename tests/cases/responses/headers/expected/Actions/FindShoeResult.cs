namespace App.Actions;

/// <summary>What <see cref="FindShoeAction"/> answers: a record for each status.</summary>
internal abstract record FindShoeResult
{
    /// <summary>200.</summary>
    public sealed record Ok(FindShoeResponse Value, string? XIdHeader) : FindShoeResult;

    /// <summary>302.</summary>
    public sealed record Found(string LocationHeader) : FindShoeResult;

    /// <summary>307.</summary>
    public sealed record TemporaryRedirect(string LocationHeader) : FindShoeResult;
}
