using App.Runtime;

namespace App.Endpoints;

/// <summary>The query variables of ListShoes.</summary>
public sealed record ListShoesQuery
{
    public required int Limit { get; init; }

    public required decimal? MaxPrice { get; init; }

    internal static ListShoesQuery Read(QueryInput query) => new()
    {
        Limit = query.Integer("limit", fallback: 20),
        MaxPrice = query.OptionalDecimal("maxPrice", precision: 12, scale: 2),
    };
}
