using App.Models;

namespace App.Actions;

/// <summary>What <see cref="BuyAction"/> answers: a record for each status.</summary>
internal abstract record BuyResult
{
    /// <summary>200.</summary>
    public sealed record Ok(Shoe? Value) : BuyResult;

    /// <summary>202.</summary>
    public sealed record Accepted(Buy202Response Value) : BuyResult;

    /// <summary>204.</summary>
    public sealed record NoContent : BuyResult;
}
