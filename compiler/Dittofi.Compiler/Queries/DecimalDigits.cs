using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>How many digits the exact value of a decimal can have.</summary>
/// <param name="Precision">In all.</param>
/// <param name="Scale">Behind the point.</param>
internal readonly record struct DecimalDigits(int Precision, int Scale)
{
    // What answers write behind the point of a computed number.
    private const int LeastKept = 6;

    /// <summary>In front of the point.</summary>
    public int Whole => Precision - Scale;

    /// <summary>Whether a scaled 64-bit number does not hold it, so that SQLite computes it in functions of its own.</summary>
    public bool IsWide => Precision > DecimalDefinition.MostDigitsOnSqlite;

    /// <summary>Whether every computation in C# and in the databases is exact.</summary>
    public bool IsExact => Precision <= DecimalDefinition.MostDigits;

    /// <summary>
    /// The digits that arithmetic keeps: all where 28 hold them, else so many fewer behind the point, but no fewer than six of them. What has
    /// more in front of the point than that leaves fails.
    /// </summary>
    public DecimalDigits Kept => IsExact
        ? this
        : new DecimalDigits(DecimalDefinition.MostDigits, Math.Max(Scale - (Precision - DecimalDefinition.MostDigits), Math.Min(Scale, LeastKept)));

    /// <summary>The digits of either of two values.</summary>
    public static DecimalDigits Either(DecimalDigits left, DecimalDigits right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new DecimalDigits(Math.Max(left.Whole, right.Whole) + scale, scale);
    }
}
