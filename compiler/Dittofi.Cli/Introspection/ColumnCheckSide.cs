namespace Dittofi.Cli.Introspection;

/// <summary>What of a column a CHECK compares.</summary>
internal enum ColumnCheckSide
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The number of its characters.</summary>
    Length,
}
