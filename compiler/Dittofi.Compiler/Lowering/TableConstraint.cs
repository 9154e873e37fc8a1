using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>A CHECK that guards a property in the database.</summary>
/// <param name="Name">The constraint's name, by which a failure tells the property.</param>
/// <param name="Property">The property as requests name it.</param>
/// <param name="Column">Its column.</param>
/// <param name="Condition">What must hold; a NULL keeps it.</param>
/// <param name="Message">What a request that breaks it is told, as C#: the words that the service's own check of the rule has; empty where there is none.</param>
internal sealed record TableConstraint(SqlIdentifier Name, string Property, SqlIdentifier Column, SqlText Condition, Func<ServiceNames, CSharpCode> Message);
