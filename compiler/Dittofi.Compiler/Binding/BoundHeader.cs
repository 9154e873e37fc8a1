using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>A header of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, a text; where it is optional and absent there is no such header.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record BoundHeader(string Name, BoundExpression Value, SourceSpan Span)
{
    /// <summary>The header that holds an address.</summary>
    public const string Location = "Location";

    /// <summary>Whether the value is an address.</summary>
    public bool IsLocation => string.Equals(Name, Location, StringComparison.OrdinalIgnoreCase);
}
