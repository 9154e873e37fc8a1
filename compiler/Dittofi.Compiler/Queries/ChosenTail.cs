using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Queries;

/// <summary>What stands behind the conditions of a statement where the request chooses it.</summary>
/// <param name="Code">The texts, as C# that is added to what stands before.</param>
/// <param name="HasCondition">Whether it may begin with a condition.</param>
internal sealed record ChosenTail(CSharpCode Code, bool HasCondition);
