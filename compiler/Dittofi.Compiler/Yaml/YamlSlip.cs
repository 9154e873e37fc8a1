using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A plain value that YAML cut short and that wants quotes.</summary>
/// <param name="Span">The value as it was meant.</param>
/// <param name="Cut">The sign at which YAML ended it.</param>
internal sealed record YamlSlip(SourceSpan Span, string Cut)
{
    /// <summary>The value in quotes.</summary>
    public string Suggestion => Quote(Span.Source.Content.Substring(Span.Start, Span.Length));

    /// <summary>A text as a quoted scalar that reads back as the same text.</summary>
    public static string Quote(string text) =>
        text.AsSpan().IndexOfAny('"', '\\') < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
