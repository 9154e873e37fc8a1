using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>An author's words as documentation of a type.</summary>
internal static class DocText
{
    /// <summary>The words with a full stop behind them where they have no end of their own; null gives empty text, which a template leaves out.</summary>
    public static CommentText Sentence(string? words)
    {
        var text = (words ?? "").TrimEnd();
        return CommentText.Of(text.Length == 0 || text[^1] is '.' or '!' or '?' or ':' or ';' or '…' ? text : text + ".");
    }
}
