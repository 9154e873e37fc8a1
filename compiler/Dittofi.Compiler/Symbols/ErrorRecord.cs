using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>What a <c>catch</c> knows of the failure (language page, section 5).</summary>
internal static class ErrorRecord
{
    /// <summary>The root under which it stands.</summary>
    public const string Name = "error";

    private static readonly SourceSpan _nowhere = new(new SourceText(Name, ""), 0, 0);

    /// <summary>Its shape; the runtime's <c>CaughtError</c> has the same properties.</summary>
    public static RecordSymbol Symbol { get; } = new(
        "CaughtError",
        "error",
        [Field("status", TypeTable.Integer, "The status that the failure would have been answered with."), Field("message", TypeTable.Text, "What the caller would have been told.")],
        null,
        _nowhere)
    {
        Kind = RecordKind.Runtime,
    };

    private static FieldSymbol Field(string name, TypeSymbol type, string description) => new(name, type, ValueRules.None, description, _nowhere, name, null, null);
}
