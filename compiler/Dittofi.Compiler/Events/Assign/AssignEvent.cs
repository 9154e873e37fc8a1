using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Assign;

/// <summary>A bound <c>assign</c>.</summary>
internal sealed record AssignEvent(EventHead Head, BoundExpression? When, ImmutableArray<Assignment> Assignments) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Assignments.Select(assignment => assignment.Value);

    public override IEnumerable<VariableSymbol> Writes => Assignments.Select(assignment => assignment.Variable);
}
