using System;
using System.Text;

namespace App.Runtime;

/// <summary>
/// Upper and lower case by code point, whatever the language: one letter for one letter. The databases get the same mapping from here.
/// </summary>
internal static class CaseMapping
{
    private static readonly Lazy<(string From, string To)> Upper = new(static () => Table(Rune.ToUpperInvariant));
    private static readonly Lazy<(string From, string To)> Lower = new(static () => Table(Rune.ToLowerInvariant));

    /// <summary>Every letter that has another upper case, in the order of <see cref="Uppers"/>.</summary>
    public static string WithUpper => Upper.Value.From;

    /// <summary>The upper case of each letter of <see cref="WithUpper"/>.</summary>
    public static string Uppers => Upper.Value.To;

    /// <summary>Every letter that has another lower case, in the order of <see cref="Lowers"/>.</summary>
    public static string WithLower => Lower.Value.From;

    /// <summary>The lower case of each letter of <see cref="WithLower"/>.</summary>
    public static string Lowers => Lower.Value.To;

    public static string ToUpperCase(this string text) => Map(text, Rune.ToUpperInvariant);

    public static string ToLowerCase(this string text) => Map(text, Rune.ToLowerInvariant);

    private static string Map(string text, Func<Rune, Rune> map)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mapped.Append(map(rune));
        }

        return mapped.ToString();
    }

    private static (string From, string To) Table(Func<Rune, Rune> map)
    {
        var (from, to) = (new StringBuilder(), new StringBuilder());
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value) && map(new Rune(value)) is var mapped && mapped.Value != value)
            {
                from.Append(new Rune(value));
                to.Append(mapped);
            }
        }

        return (from.ToString(), to.ToString());
    }
}
