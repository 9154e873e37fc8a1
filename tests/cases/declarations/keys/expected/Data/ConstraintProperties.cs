using System;
using System.Collections.Generic;
using App.Runtime;

namespace App.Data;

/// <summary>Which properties a constraint of the database guards, and what a request that breaks it is told.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, ConstraintInfo> ByName = new Dictionary<string, ConstraintInfo>(StringComparer.Ordinal)
    {
        ["tickets_seat_length_check"] = new(["seat"], Messages.MaxLength(20)),
        ["tickets_seat_row_show_date_key"] = new(["seat", "row", "showDate"]),
        ["tickets_sold_to_key"] = new(["soldTo"]),
    };
}
