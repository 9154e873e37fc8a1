using Dittofi.Compiler.Events;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Syntax;

/// <summary>What every event has.</summary>
/// <param name="Kind">Its kind; whoever holds the event asks the kind and never switches.</param>
/// <param name="KindSpan">The place of the kind key.</param>
/// <param name="Span">The whole event.</param>
/// <param name="Description">The author's words.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="As">The name of its result.</param>
internal sealed record EventHead(EventKind Kind, SourceSpan KindSpan, SourceSpan Span, string? Description, ExpressionText? When, NameSyntax? As);
