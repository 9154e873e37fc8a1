using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Rows and request variables at random: nulls, empty texts, quotes, wildcards, letters beyond ASCII, extremes.</summary>
internal sealed class AgreementValues(Random random)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "A", "b", "ab", "Ab%", "%", "_", "a_b", "it's", "\"", "\\", "é", "É", "e\u0301", "ß", "SS", "İ", "ı", "I", "i", "ſ", "ǅ", "👟", "𐐀", "𐐨", "\uE000", "～",
        "\u00A0a\u2003", "\ta\n", "σ", "ς", "Σ", "K", "; DROP TABLE samples;--", "$1", "null", "ÿ", "Ÿ", "aaa", "ა", "Ა",
    ];

    private static readonly string[] Instants = ["2026-01-31T12:00:00.000000Z", "2026-03-29T00:30:00.123456Z", "1999-12-31T23:59:59.999999Z"];
    private static readonly string[] Days = ["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"];
    private static readonly string[] Choices = ["low", "so high", "a"];

    /// <summary>The fields of a row, or of what a request gives.</summary>
    public JsonObject Row()
    {
        var row = new JsonObject();
        foreach (var type in "ildbtmye")
        {
            row[$"{type}"] = Value(type);
            row[$"{type}o"] = random.Next(3) == 0 ? null : Value(type);
        }

        return row;
    }

    /// <summary>What a request gives: the fields of a row, and lists.</summary>
    public JsonObject Given()
    {
        var given = Row();
        given["tl"] = List('t');
        given["il"] = List('i');
        given["dl"] = List('d');
        given["el"] = List('e');
        return given;
    }

    private JsonArray List(char type) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(type))];

    private JsonNode? Value(char type) => JsonSerializer.SerializeToNode(Plain(type));

    private object Plain(char type) => type switch
    {
        'i' => Pick<object>(0, 1, -1, 7, int.MaxValue, int.MinValue, random.Next(-20, 20), random.Next(-20, 20)),
        'l' => Pick<object>(0L, 1L, -1L, long.MaxValue, long.MinValue, random.NextInt64(-5_000_000_000, 5_000_000_000), (long)random.Next(-20, 20)),
        'd' => Pick<object>(0m, 0.5m, -0.5m, 1.25m, 2.45m, -2.55m, 999999.99m, -999999.99m, random.Next(-999, 999) / 100m),
        'b' => random.Next(2) == 0,
        't' => Texts[random.Next(Texts.Length)],
        'm' => Instants[random.Next(Instants.Length)],
        'y' => Days[random.Next(Days.Length)],
        _ => Choices[random.Next(Choices.Length)],
    };

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
