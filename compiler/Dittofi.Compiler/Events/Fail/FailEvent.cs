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

namespace Dittofi.Compiler.Events.Fail;

/// <summary>A bound <c>fail</c>.</summary>
internal sealed record FailEvent(EventHead Head, BoundExpression? When, int Status, BoundExpression? Title, BoundExpression? Detail)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => new[] { Title, Detail }.OfType<BoundExpression>();

    public override bool Ends => true;

    public override IEnumerable<int> FailStatuses => [Status];
}
