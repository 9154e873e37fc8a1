using App.Runtime;

namespace App.Models;

/// <summary>How <see cref="ShoeStatus"/> is written in requests, answers and the database.</summary>
internal static class ShoeStatusText
{
    public static readonly EnumText<ShoeStatus> Values = new(
        (ShoeStatus.Draft, "draft"),
        (ShoeStatus.Live, "live"),
        (ShoeStatus.Sold, "sold"));
}
