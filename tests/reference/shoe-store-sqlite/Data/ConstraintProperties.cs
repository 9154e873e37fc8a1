using System;
using System.Collections.Generic;

namespace App.Data;

/// <summary>Which property a constraint of the database guards.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shoes_type_length"] = "type",
        ["shoes_price_digits"] = "price",
        ["shoes_price_min"] = "price",
        ["shoes_stock_range"] = "stock",
        ["shoes_status_values"] = "status",
    };
}
