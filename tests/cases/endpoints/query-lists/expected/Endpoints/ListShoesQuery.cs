using System;
using System.Collections.Generic;
using App.Models;
using App.Runtime;

namespace App.Endpoints;

/// <summary>The query variables of ListShoes.</summary>
public sealed record ListShoesQuery
{
    public required IReadOnlyList<string>? Types { get; init; }

    public required IReadOnlyList<decimal>? Prices { get; init; }

    public required IReadOnlyList<ShoeStatus>? Statuses { get; init; }

    public required IReadOnlyList<long> Ids { get; init; }

    public required IReadOnlyList<int>? Small { get; init; }

    public required IReadOnlyList<DateOnly>? Days { get; init; }

    internal static ListShoesQuery Read(QueryInput query) => new()
    {
        Types = query.OptionalList("type.in", item => query.Text(item)),
        Prices = query.OptionalList("prices", item => query.Decimal(item, precision: 12, scale: 2)),
        Statuses = query.OptionalList("statuses", item => query.Enum(item, ShoeStatusText.Values)),
        Ids = query.List("ids", item => query.Long(item)),
        Small = query.OptionalList("small", item => query.Integer(item)),
        Days = query.OptionalList("days", item => query.Date(item)),
    };
}
