using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>A CHECK that guards a property in the database.</summary>
/// <param name="Name">The constraint's name, by which a failure tells the property.</param>
/// <param name="Property">The property as requests name it.</param>
/// <param name="Column">Its column.</param>
/// <param name="Condition">What must hold; a NULL keeps it.</param>
internal sealed record TableConstraint(SqlIdentifier Name, string Property, SqlIdentifier Column, SqlText Condition);
