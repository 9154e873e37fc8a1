using System;
using System.Collections.Generic;

namespace App.Data;

/// <summary>Which properties a constraint of the database guards.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, string[]> ByName = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["brands_name_length_check"] = ["brand_name"],
        ["brands.name"] = ["brand_name"],
        ["shoes_sku_length_check"] = ["stock, keeping \"unit\""],
        ["shoes_sku_min_length_check"] = ["stock, keeping \"unit\""],
        ["shoes_price_digits_check"] = ["unit-price"],
        ["shoes_price_min_check"] = ["unit-price"],
        ["shoes_stock_range_check"] = ["{}/*"],
        ["shoes_stock_min_check"] = ["{}/*"],
        ["shoes_stock_rule_check"] = ["{}/*"],
        ["shoes.sku, shoes.brand_id"] = ["stock, keeping \"unit\"", "brand_id"],
        ["shoes_brand_id_fkey"] = ["brand_id"],
    };
}
