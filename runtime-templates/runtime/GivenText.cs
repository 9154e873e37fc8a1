namespace App.Runtime;

/// <summary>The rules of <see cref="StoredValue"/> for a text that is there.</summary>
internal static class GivenText
{
    public static string MinLength(string value, int min, string name) => StoredValue.MinLength(value, min, name) ?? value;

    public static string MaxLength(string value, int max, string name) => StoredValue.MaxLength(value, max, name) ?? value;

    public static string Pattern(string value, string pattern, string name) => WholeMatch.Stored(value, pattern, name) ?? value;

    public static string OneOf(string value, string name, params string[] values) => StoredValue.OneOf(value, name, values) ?? value;
}
