using System.Text;
using System.Text.Json;

namespace Dittofi.Service.Tests.Corpora;

/// <summary>
/// Texts and JSON that break careless programs. What is here is ours; where the variable <c>DITTOFI_CORPORA</c> names a folder with
/// the public lists (<c>blns.json</c> of the big list of naughty strings, <c>test_parsing/</c> of JSONTestSuite), those are tried as well.
/// </summary>
internal static class Corpora
{
    private static readonly string? PublicFolder = Environment.GetEnvironmentVariable("DITTOFI_CORPORA");

    /// <summary>JSON strings, with their quotes: some cannot be written as text in C#.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. OwnTexts().Select(text => JsonSerializer.Serialize(text)), .. BrokenTexts, .. PublicTexts()];

    /// <summary>JSON texts by name. One whose name begins with <c>n_</c> is none, one with <c>y_</c> is, and of others nobody can say.</summary>
    public static IReadOnlyList<(string Name, byte[] Text)> Json { get; } = [.. OwnJson().Select(each => (each.Name, Encoding.UTF8.GetBytes(each.Text))), .. PublicJson()];

    // Escapes that stand for no character, or for one that PostgreSQL cannot keep.
    private static IEnumerable<string> BrokenTexts =>
    [
        """
        "\u0000"
        """,
        """
        "a\u0000b"
        """,
        """
        "\ud800"
        """,
        """
        "\udc00\ud800"
        """,
        """
        "x\udbffy"
        """,
    ];

    private static IEnumerable<string> OwnTexts()
    {
        // Every control, space, mark of direction and joiner, alone and between letters.
        int[] special = [.. Enumerable.Range(1, 0x20), .. Enumerable.Range(0x7F, 0x22), 0xAD, 0x61C, 0x115F, 0x1680, 0x180E, .. Enumerable.Range(0x2000, 0x70), 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0xE0001, 0x10FFFF];
        foreach (var character in special)
        {
            var text = char.ConvertFromUtf32(character);
            yield return text;
            yield return $"a{text}b";
        }

        string[] written =
        [
            "", "null", "NULL", "undefined", "true", "0", "-0", "1e999", "NaN", "Infinity", "0x10", "１２", "½", "١٢٣",
            "'", "''", "\"", "\\", "\\\\", "`", "';", "'; DROP TABLE notes; --", "\" OR \"\"=\"", "1 OR 1=1", "%", "_", "\\%", "a%b_c", "*", "?", "$1", ":text", "@text", "{0}", "%s%n", "${1 + 1}", "$${x}", "{{7*7}}", "#{7*7}", "<%= 1 %>",
            "<script>alert(1)</script>", "&lt;", "&#39;", "javascript:alert(1)", "]]>", "<!--", "../../../etc/passwd", "C:\\CON", "/dev/null", "a\r\nSet-Cookie: x=y", "\u001b[31m", "__proto__", "constructor", "$type", "{\"a\":1}", "[1]",
            "é", "e\u0301", "ﬁ", "ß", "ẞ", "İ", "ı", "ΌΣ", "Ǆǅ", "ÅÅ", "한글", "각", "漢字", "ﷺ", "🏳️‍🌈", "👩‍👩‍👧‍👦", "🇩🇪", "\U0001F469\U0001F3FD", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "עברית", "العربية", "\u202Eabc", "ไทย", "𝒳𝓎𝓏", " lead", "trail ", "\ttab\t",
        ];
        foreach (var text in written)
        {
            yield return text;
        }

        yield return new string('x', 100_000);
        yield return string.Concat(Enumerable.Repeat("😀", 10_000));
        yield return "a" + new string('\u0301', 5_000);
    }

    private static IEnumerable<(string Name, string Text)> OwnJson()
    {
        string[] valid =
        [
            "{}", "[]", "null", "true", "false", "0", "-0", "1.50", "1e5", "1E-5", "123456789012345678901234567890", "0.1000000000000000055511151231257827", "\"\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"",
            " [ 1 , 2 ] ", "[[[[[[]]]]]]", "{\"\":{\"\":[]}}", "{\"b\":1,\"a\":2}", "[null,1,\"a\",{},[],1.0]", "\"\u2028\u2029\"", "{\"ключ\":\"значение\"}",
        ];
        string[] broken =
        [
            "", " ", "{", "}", "[", "]", "[1", "[1,]", "[,1]", "[1,,2]", "[1 2]", "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\"::1}", "[1]]", "{}{}", "nul", "True", "NaN", "Infinity", "-Infinity",
            "-", "+1", "01", "-01", ".5", "1.", "1.e5", "1e", "1e+", "0x1", "1_000", "\"", "\"\\", "\"\\x41\"", "\"\\u12\"", "\"\\u{41}\"", "\"a\nb\"", "\"a\tb\"", "'a'", "// a\n1", "/* a */1", "\uFEFF1", "\u00a01", "1 // a",
        ];
        return valid.Select((text, number) => ($"y_own_{number}", text)).Concat(broken.Select((text, number) => ($"n_own_{number}", text)));
    }

    private static IEnumerable<string> PublicTexts()
    {
        if (PublicFolder is null)
        {
            return [];
        }

        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(PublicFolder, "blns.json")));
        return [.. list.RootElement.EnumerateArray().Select(text => text.GetRawText())];
    }

    private static IEnumerable<(string Name, byte[] Text)> PublicJson() => PublicFolder is null
        ? []
        : Directory.GetFiles(Path.Combine(PublicFolder, "test_parsing"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));
}
