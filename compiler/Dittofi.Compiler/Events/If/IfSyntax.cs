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

namespace Dittofi.Compiler.Events.If;

/// <summary>An <c>if</c> as declared.</summary>
internal sealed record IfSyntax(EventHead Head, ExpressionText Condition, ImmutableArray<EventSyntax> Then, ImmutableArray<EventSyntax> Else)
    : EventSyntax(Head);
