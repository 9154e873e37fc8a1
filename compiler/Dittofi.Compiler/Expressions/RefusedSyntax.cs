using Dittofi.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Expressions;

/// <summary>Names, in the author's words, the C# that the expression language leaves out.</summary>
internal static class RefusedSyntax
{
    /// <summary>The diagnostic for a form of C# and what its message calls it.</summary>
    public static (DiagnosticDescriptor Descriptor, string What) Describe(ExpressionSyntax syntax) => syntax switch
    {
        InvocationExpressionSyntax => (ExpressionDiagnostics.NotAllowed, "A call of what is no function"),
        AnonymousFunctionExpressionSyntax => (ExpressionDiagnostics.NotAllowed, "A lambda outside of a list's function"),
        AssignmentExpressionSyntax => (ExpressionDiagnostics.NotAllowed, "An assignment (compare with '==')"),
        InterpolatedStringExpressionSyntax => (ExpressionDiagnostics.NotAllowed, "An interpolated string (write ${…} in the value)"),
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax =>
            (ExpressionDiagnostics.NotAllowed, "'new'"),
        CastExpressionSyntax => (ExpressionDiagnostics.NotAllowed, "A cast"),
        GenericNameSyntax => (ExpressionDiagnostics.NotAllowed, "A generic name"),
        BinaryExpressionSyntax binary => (ExpressionDiagnostics.NotAllowed, $"'{binary.OperatorToken.Text}'"),
        PrefixUnaryExpressionSyntax unary => (ExpressionDiagnostics.NotAllowed, $"'{unary.OperatorToken.Text}'"),
        PostfixUnaryExpressionSyntax unary => (ExpressionDiagnostics.NotAllowed, $"'{unary.OperatorToken.Text}'"),
        _ => (ExpressionDiagnostics.NotAllowed, $"This form of C# ({Words(syntax.Kind())})"),
    };

    private static string Words(SyntaxKind kind) =>
        string.Concat(kind.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();
}
