using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Which way a value goes; requests are read strictly where nothing else is said, answers are written in one form.</summary>
/// <param name="IsRequest">Whether a client sends it; else the service answers it.</param>
/// <param name="IgnoresUnknown">Whether fields that nobody knows are left out, where a record does not say so for itself.</param>
/// <param name="TakesTextNumbers">Whether a number may come as text, where a record does not say so for itself.</param>
internal sealed record SchemaUse(bool IsRequest, bool IgnoresUnknown, bool TakesTextNumbers)
{
    /// <summary>The client sends it, and it is read strictly.</summary>
    public static SchemaUse Request { get; } = new(true, false, false);

    /// <summary>The service answers it.</summary>
    public static SchemaUse Answer { get; } = new(false, true, false);

    /// <summary>Whether it is a field of a form, which has no way to say null.</summary>
    public bool IsForm { get; private init; }

    /// <summary>The client sends it in a body of JSON.</summary>
    public static SchemaUse Body(RequestReading reading) => new(true, reading.IgnoresUnknown ?? false, reading.TakesTextNumbers ?? false);

    /// <summary>The client sends it as a field of a form, whose values are texts.</summary>
    public static SchemaUse Form(RequestReading reading) => new(true, reading.IgnoresUnknown ?? false, false) { IsForm = true };

    /// <summary>The same inside a record.</summary>
    public SchemaUse In(RecordSymbol record)
    {
        var reading = record.Reading.Or(new RequestReading(IgnoresUnknown, TakesTextNumbers, null));
        return IsForm ? Form(reading) : IsRequest ? Body(reading) : this;
    }

    /// <summary>Whether both go the same way, however strictly they are read.</summary>
    public bool GoesLike(SchemaUse other) => IsRequest == other.IsRequest && IsForm == other.IsForm;
}
