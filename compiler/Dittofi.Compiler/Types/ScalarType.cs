using System.Globalization;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Types;

/// <summary>A scalar with its arguments: <c>text(80)</c>, <c>decimal(12,2)</c>, <c>integer</c>.</summary>
/// <param name="Definition">The row of the table of types.</param>
/// <param name="First">The first argument: a length in code points, or a precision; null when none was given.</param>
/// <param name="Second">The second argument: a scale.</param>
internal sealed record ScalarType(ScalarDefinition Definition, int? First = null, int? Second = null) : TypeSymbol
{
    public override string DisplayName => (First, Second) switch
    {
        (null, _) => Definition.Name,
        ({ } first, null) => string.Create(CultureInfo.InvariantCulture, $"{Definition.Name}({first})"),
        ({ } first, { } second) => string.Create(CultureInfo.InvariantCulture, $"{Definition.Name}({first},{second})"),
    };
}
