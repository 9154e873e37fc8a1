namespace Dittofi.Compiler.Symbols;

/// <summary>How strictly requests are read (language page, section 13); what is null is for whoever stands around it to say.</summary>
/// <param name="IgnoresUnknown">Whether fields that nobody knows are left out, and variables of a query; where nobody says so, fields are not and variables are.</param>
/// <param name="TakesTextNumbers">Whether a number may come as text.</param>
/// <param name="Invalid">The one status of what cannot be read and of what breaks a rule; 0 where each has its own.</param>
internal sealed record RequestReading(bool? IgnoresUnknown, bool? TakesTextNumbers, int? Invalid)
{
    /// <summary>Of whoever says nothing.</summary>
    public static RequestReading Unsaid { get; } = new(null, null, null);

    /// <summary>This, and where it says nothing, the other.</summary>
    public RequestReading Or(RequestReading around) => new(IgnoresUnknown ?? around.IgnoresUnknown, TakesTextNumbers ?? around.TakesTextNumbers, Invalid ?? around.Invalid);
}
