namespace Dittofi.Compiler.Syntax;

/// <summary>A key that a place knows; the reference, unknown-key suggestions and the editor schema come from these.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What stands behind it.</param>
/// <param name="Summary">One sentence for the reference.</param>
/// <param name="IsRequired">Whether leaving it out is an error.</param>
/// <param name="Default">What holds when it is left out; for the reference.</param>
/// <param name="IsLater">Whether the language has it and this version does not build it yet.</param>
internal sealed record KeySpec(
    string Name,
    KeyShape Shape,
    string Summary,
    bool IsRequired = false,
    string? Default = null,
    bool IsLater = false)
{
    /// <summary>A key of the language that this version refuses by name.</summary>
    public static KeySpec Later(string name, KeyShape shape) => new(name, shape, "Not built by this version.", IsLater: true);
}
