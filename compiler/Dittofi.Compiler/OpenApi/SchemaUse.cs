using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Where a schema stands.</summary>
/// <param name="IsRequest">Whether a client sends what it describes; else the service answers it.</param>
/// <param name="IgnoresUnknown">Whether fields that nobody knows are left out, where a record does not say so for itself.</param>
/// <param name="TakesTextNumbers">Whether a number may come as text, where a record does not say so for itself.</param>
internal sealed record SchemaUse(bool IsRequest, bool IgnoresUnknown, bool TakesTextNumbers)
{
    /// <summary>In a request that is read strictly.</summary>
    public static SchemaUse Request { get; } = new(true, false, false);

    /// <summary>In an answer.</summary>
    public static SchemaUse Answer { get; } = new(false, true, false);

    /// <summary>In the body of a request.</summary>
    public static SchemaUse Body(RequestReading reading) => new(true, reading.IgnoresUnknown ?? false, reading.TakesTextNumbers ?? false);

    /// <summary>The same inside a record.</summary>
    public SchemaUse In(RecordSymbol record) => IsRequest ? Body(record.Reading.Or(new RequestReading(IgnoresUnknown, TakesTextNumbers, null))) : this;
}
