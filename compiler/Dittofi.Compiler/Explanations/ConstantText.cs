using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Explanations;

/// <summary>Reads back what a constant of emitted code says.</summary>
internal static class ConstantText
{
    /// <summary>The text.</summary>
    /// <param name="code">A literal, or an interpolated one.</param>
    /// <param name="constant">What a name in it stands for.</param>
    public static string Of(string code, Func<string, string> constant) => SyntaxFactory.ParseExpression(code) switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part switch
        {
            InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            InterpolationSyntax hole => constant(hole.Expression.ToString()),
            _ => "",
        })),
        var other => other.ToString(),
    };
}
