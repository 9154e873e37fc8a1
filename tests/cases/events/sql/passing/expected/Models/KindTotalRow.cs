using System.Data.Common;
using App.Runtime;

namespace App.Models;

/// <summary>Reads rows of statements into <see cref="KindTotal"/>, by the names of their columns.</summary>
internal static class KindTotalRow
{
    public static KindTotal Read(DbDataReader row) => new()
    {
        Kind = row.Text(row.Column("kind")),
        Shoes = row.Long(row.Column("shoes")),
        TotalPrice = row.Decimal(row.Column("total_price", "totalPrice"), scale: 2),
        Status = row.OptionalEnum(row.Column("status"), KindTotalStatusText.Values),
    };
}
