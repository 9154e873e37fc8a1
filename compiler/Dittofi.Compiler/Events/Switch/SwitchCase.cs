using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Events.Switch;

/// <summary>A value, which is null for the case of an absent one, and what runs then.</summary>
internal sealed record SwitchCase(BoundLiteral Value, BoundBlock Body);
