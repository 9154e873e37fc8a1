using System;
using System.Collections.Generic;
using App.Runtime;

namespace App.Data;

/// <summary>Which properties a constraint of the database guards, and what a request that breaks it is told.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, ConstraintInfo> ByName = new Dictionary<string, ConstraintInfo>(StringComparer.Ordinal)
    {
        ["brands_name_length_check"] = new(["brand_name"], Messages.MaxLength(40)),
        ["brands.name"] = new(["brand_name"]),
        ["shoes_sku_length_check"] = new(["stock, keeping \"unit\""], Messages.MaxLength(20)),
        ["shoes_sku_min_length_check"] = new(["stock, keeping \"unit\""], Messages.MinLength(2)),
        ["shoes_price_digits_check"] = new(["unit-price"]),
        ["shoes_price_min_check"] = new(["unit-price"], Messages.Min(0m)),
        ["shoes_stock_range_check"] = new(["{}/*"]),
        ["shoes_stock_min_check"] = new(["{}/*"], Messages.Min(0)),
        ["shoes_stock_rule_check"] = new(["{}/*"], "Must keep the rule value != 13."),
        ["shoes.sku, shoes.brand_id"] = new(["stock, keeping \"unit\"", "brand_id"]),
        ["shoes_brand_id_fkey"] = new(["brand_id"]),
    };
}
