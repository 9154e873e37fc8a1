using Dittofi.Compiler.Expressions;

namespace Dittofi.Compiler.Binding;

/// <summary>Finds literals that were likely meant as expressions: <c>body.note</c>, <c>$body.note</c> and <c>{{ body.note }}</c>, as other tools write them.</summary>
internal static class ExpressionLookalike
{
    /// <summary>The value as an expression, when its text would hardly be meant as it stands; null otherwise.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="isPlain">Whether it stands without quotes; a path in quotes is meant as a text.</param>
    /// <param name="scope">The names at its place.</param>
    public static string? Find(string text, bool isPlain, Scope scope)
    {
        var isPath = isPlain && text.Contains('.', StringComparison.Ordinal);
        return isPath || text.StartsWith('$') || text.StartsWith("{{", StringComparison.Ordinal) ? Meant(text, scope) : null;
    }

    /// <summary>The text as an expression, when it is a path whose first name is in scope; null otherwise.</summary>
    public static string? Meant(string text, Scope scope)
    {
        var path = text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && text.Length > 4 ? text[2..^2].Trim()
            : text.StartsWith('$') ? text[1..]
            : text;
        var parts = path.Split('.');
        return parts.All(part => IsName(part.TrimEnd('?'))) && scope.Find(parts[0].TrimEnd('?')) is not null ? $"${{{path}}}" : null;
    }

    private static bool IsName(string part) => part.Length > 0 && char.IsAsciiLetter(part[0]) && part.All(char.IsAsciiLetterOrDigit);
}
