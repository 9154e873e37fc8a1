using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>An author's words as documentation of a type.</summary>
internal static class DocText
{
    /// <summary>The words as a sentence, or what the endpoint answers where there are none.</summary>
    public static CommentText Of(string? words, EndpointSymbol endpoint) => Sentence(string.IsNullOrWhiteSpace(words) ? $"Answers {endpoint.Method} {endpoint.Template}" : words);

    /// <summary>The words with a full stop behind them where they have no end of their own; null gives empty text, which a template leaves out.</summary>
    public static CommentText Sentence(string? words)
    {
        var text = (words ?? "").TrimEnd();
        return CommentText.Of(text.Length == 0 || text[^1] is '.' or '!' or '?' or ':' or ';' or '…' ? text : text + ".");
    }
}
