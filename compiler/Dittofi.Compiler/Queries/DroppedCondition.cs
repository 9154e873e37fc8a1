using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Queries;

/// <summary>A condition of a statement that the service leaves out where the request makes it true of every row.</summary>
/// <param name="Name">What its constant is called, behind the name of the statement.</param>
/// <param name="Unless">Where it is left out, as C#.</param>
/// <param name="Condition">The condition.</param>
internal sealed record DroppedCondition(string Name, CSharpCode Unless, SqlText Condition);
