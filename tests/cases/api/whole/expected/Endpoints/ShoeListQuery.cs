using System.Collections.Generic;
using App.Models;
using App.Runtime;

namespace App.Endpoints;

/// <summary>The query variables of ShoeList.</summary>
public sealed record ShoeListQuery
{
    public required decimal? Price { get; init; }

    public required decimal? PriceNe { get; init; }

    public required decimal? PriceGt { get; init; }

    public required decimal? PriceGte { get; init; }

    public required decimal? PriceLt { get; init; }

    public required decimal? PriceLte { get; init; }

    public required IReadOnlyList<decimal>? PriceIn { get; init; }

    public required ShoeStatus? Status { get; init; }

    public required ShoeStatus? StatusNe { get; init; }

    public required IReadOnlyList<ShoeStatus>? StatusIn { get; init; }

    public required long? Brand { get; init; }

    public required long? BrandNe { get; init; }

    public required IReadOnlyList<long>? BrandIn { get; init; }

    public required ShoeListQuerySort Sort { get; init; }

    public required int Limit { get; init; }

    /// <summary>The `next` of the page before.</summary>
    public required string? After { get; init; }

    internal static ShoeListQuery Read(QueryInput query) => new()
    {
        Price = query.OptionalDecimal("price", precision: 12, scale: 2),
        PriceNe = query.OptionalDecimal("price.ne", precision: 12, scale: 2),
        PriceGt = query.OptionalDecimal("price.gt", precision: 12, scale: 2),
        PriceGte = query.OptionalDecimal("price.gte", precision: 12, scale: 2),
        PriceLt = query.OptionalDecimal("price.lt", precision: 12, scale: 2),
        PriceLte = query.OptionalDecimal("price.lte", precision: 12, scale: 2),
        PriceIn = query.OptionalList("price.in", item => query.Decimal(item, precision: 12, scale: 2)),
        Status = query.OptionalEnum("status", ShoeStatusText.Values),
        StatusNe = query.OptionalEnum("status.ne", ShoeStatusText.Values),
        StatusIn = query.OptionalList("status.in", item => query.Enum(item, ShoeStatusText.Values)),
        Brand = query.OptionalLong("brand"),
        BrandNe = query.OptionalLong("brand.ne"),
        BrandIn = query.OptionalList("brand.in", item => query.Long(item)),
        Sort = query.Enum("sort", ShoeListQuerySortText.Values, fallback: ShoeListQuerySort.Id),
        Limit = query.Integer("limit", fallback: 50),
        After = query.OptionalText("after"),
    };
}
