using System.Globalization;

namespace Dittofi.Compiler.Emit;

/// <summary>A bound value's place in a statement, from 1; Npgsql and SQLite both read `$1`.</summary>
internal readonly record struct SqlParameter
{
    public SqlParameter(int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        Index = index;
    }

    public int Index { get; }

    public override string ToString() => "$" + Index.ToString(CultureInfo.InvariantCulture);
}
