namespace Dittofi.Compiler.OpenApi;

/// <summary>Patterns that mean in ECMA-262, which JSON Schema takes, what they mean in .NET.</summary>
internal static class EcmaPattern
{
    private const string Punctuation = "\\.+*?()[]{}|^$-/";

    /// <summary>The pattern, anchored; null where the two might differ: classes such as <c>\d</c>, and anything that starts with <c>(?</c>.</summary>
    public static string? Of(string pattern)
    {
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            if (pattern[i] == '\\')
            {
                if (!Punctuation.Contains(next, StringComparison.Ordinal))
                {
                    return null;
                }

                i++;
            }
            else if ((pattern[i] == '(' && next == '?') || (inClass && pattern[i] == '[') || char.IsSurrogate(pattern[i]))
            {
                return null;
            }
            else
            {
                inClass = pattern[i] switch { '[' => true, ']' => false, _ => inClass };
            }
        }

        return $"^(?:{pattern})$";
    }
}
