using System.Collections.Generic;
using App.Models;

namespace App.Actions;

/// <summary>What a caller hands to <see cref="HeldAction"/>.</summary>
internal sealed record HeldInput
{
    public required IReadOnlyList<Line> Lines { get; init; }

    public required PartialShoe? Patch { get; init; }
}
