namespace Dittofi.Compiler.Symbols;

/// <summary>What the system itself writes into a property of the author's (language page, section 3).</summary>
internal enum AutoValue
{
    /// <summary>Nothing: events write it.</summary>
    None,

    /// <summary>The time of the last write.</summary>
    Updated,

    /// <summary>The number of writes, from 1.</summary>
    Version,
}
