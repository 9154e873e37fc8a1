namespace App.Models;

/// <summary>The values of <see cref="Shoe.Status"/>.</summary>
public enum ShoeStatus
{
    Draft,
    Live,
    Sold,
}
