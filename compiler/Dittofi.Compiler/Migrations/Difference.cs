namespace Dittofi.Compiler.Migrations;

/// <summary>One difference between what migrations come to and what the models say, in the author's words.</summary>
/// <param name="Words">What is different.</param>
/// <param name="Model">The model that it is about, as it is called now.</param>
/// <param name="Property">The property, where it is about one.</param>
internal sealed record Difference(string Words, string Model, string? Property);
