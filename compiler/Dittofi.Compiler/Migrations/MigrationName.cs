using System.Globalization;

namespace Dittofi.Compiler.Migrations;

/// <summary>The names of migrations: <c>0002_kind_of_shoe.sql</c>.</summary>
internal static class MigrationName
{
    /// <summary>The ending.</summary>
    public const string Extension = ".sql";

    private const int Digits = 4;
    private const int LongestWords = 60;

    /// <summary>The number in a file's name; null where it is no name of a migration.</summary>
    public static int? Number(string file) =>
        file.Length > Digits + 1 + Extension.Length
        && file[Digits] == '_'
        && file.EndsWith(Extension, StringComparison.Ordinal)
        && AreWords(file[(Digits + 1)..^Extension.Length])
        && int.TryParse(file.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The name of a file.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="words">What stands behind it.</param>
    /// <param name="ending">What tells it from others of the same words; these are cut where the whole would be too long.</param>
    public static string Of(int number, string words, string ending = "") =>
        $"{number.ToString("D4", CultureInfo.InvariantCulture)}_{words[..Math.Min(words.Length, LongestWords - ending.Length)]}{ending}{Extension}";

    /// <summary>Whether a text can stand behind the number: small letters, digits and underscores.</summary>
    public static bool AreWords(string text) =>
        text.Length is > 0 and <= LongestWords && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}
