using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Symbols;

/// <summary>A rule that its author wrote as an expression (language page, section 2).</summary>
/// <param name="Lambda">What must hold of a value that is there.</param>
/// <param name="Message">What whoever sent a value that breaks it is told.</param>
internal sealed record RuleCondition(BoundLambda Lambda, string Message);
