namespace Dittofi.Compiler.Events.Aggregate;

/// <summary>What is computed over rows.</summary>
internal enum AggregateFunction
{
    /// <summary>Their number.</summary>
    Count,

    /// <summary>The sum of a property; 0 of nothing.</summary>
    Sum,

    /// <summary>The least value of a property; null of nothing.</summary>
    Min,

    /// <summary>The greatest value of a property; null of nothing.</summary>
    Max,

    /// <summary>The mean of a property; null of nothing.</summary>
    Average,
}
