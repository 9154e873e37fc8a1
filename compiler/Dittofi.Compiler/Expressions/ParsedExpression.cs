using Dittofi.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Expressions;

/// <summary>An expression's C# tree together with the way back to the author's text.</summary>
internal sealed record ParsedExpression(ExpressionSyntax Root, ExpressionText Source, RewrittenExpression Rewritten)
{
    /// <summary>The place in the definition of a node or token.</summary>
    public SourceSpan SpanOf(SyntaxNodeOrToken node) => SpanOf(node.Span.Start, node.Span.Length);

    /// <summary>The place in the definition of a stretch of the parsed text.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var last = Rewritten.Offsets.Length - 1;
        var first = Rewritten.Offsets[Math.Min(start, last)];
        var end = Rewritten.Offsets[Math.Min(start + length, last)];
        return Source.SpanOf(first, Math.Max(end - first, 0));
    }
}
