namespace Dittofi.Cli;

/// <summary>Text to paste into a shell.</summary>
internal static class ShellText
{
    /// <summary>A word, in single quotes where the shell would otherwise read more into it.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '/' or '\\' or '.' or '_' or '-' or ':' or ',')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
