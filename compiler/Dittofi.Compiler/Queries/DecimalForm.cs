namespace Dittofi.Compiler.Queries;

/// <summary>How a statement on SQLite holds a decimal: as a whole number of its last place.</summary>
/// <param name="Scale">The digits behind the point.</param>
/// <param name="IsWide">Whether it is a BLOB that sorts as the number, because 64 bits may not hold it.</param>
internal readonly record struct DecimalForm(int Scale, bool IsWide)
{
    /// <summary>The form of values with so many digits.</summary>
    public static DecimalForm Of(DecimalDigits digits) => new(digits.Scale, digits.IsWide);
}
