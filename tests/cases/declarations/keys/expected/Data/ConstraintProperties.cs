using System;
using System.Collections.Generic;

namespace App.Data;

/// <summary>Which properties a constraint of the database guards.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, string[]> ByName = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["tickets_seat_length_check"] = ["seat"],
        ["tickets_seat_row_show_date_key"] = ["seat", "row", "showDate"],
        ["tickets_sold_to_key"] = ["soldTo"],
    };
}
