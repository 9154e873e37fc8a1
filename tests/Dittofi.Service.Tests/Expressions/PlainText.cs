using System.Text;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>What the functions of texts mean, on lists of code points.</summary>
internal static class PlainText
{
    /// <summary>The order of code points.</summary>
    public static int Compare(string left, string right) => Points(left).AsSpan().SequenceCompareTo(Points(right));

    /// <summary>The result of a function.</summary>
    public static object Call(string function, string text, string[] arguments, bool ignoreCase)
    {
        var points = Points(text);
        var part = arguments.Length > 0 ? Points(arguments[0]) : [];
        if (ignoreCase)
        {
            (points, part) = (Upper(points), Upper(part));
        }

        return function switch
        {
            "length" => points.Length,
            "upper" => Text(Upper(points)),
            "lower" => Text([.. points.Select(point => Rune.ToLowerInvariant(new Rune(point)).Value)]),
            "trim" => Text([.. points.SkipWhile(IsWhite).Reverse().SkipWhile(IsWhite).Reverse()]),
            "contains" => Enumerable.Range(0, points.Length + 1).Any(start => points.Skip(start).Take(part.Length).SequenceEqual(part)),
            "startsWith" => points.Take(part.Length).SequenceEqual(part),
            "endsWith" => points.Length >= part.Length && points.TakeLast(part.Length).SequenceEqual(part),
            "replace" => Text(Replace(points, part, Points(arguments[1]))),
            _ => throw new NotSupportedException(function),
        };
    }

    private static int[] Replace(int[] points, int[] part, int[] by)
    {
        var replaced = new List<int>();
        var index = 0;
        while (index < points.Length)
        {
            var isHere = part.Length > 0 && points.Skip(index).Take(part.Length).SequenceEqual(part);
            replaced.AddRange(isHere ? by : [points[index]]);
            index += isHere ? part.Length : 1;
        }

        return [.. replaced];
    }

    private static bool IsWhite(int point) => Rune.IsWhiteSpace(new Rune(point));

    private static int[] Upper(int[] points) => [.. points.Select(point => Rune.ToUpperInvariant(new Rune(point)).Value)];

    private static int[] Points(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static string Text(int[] points) => string.Concat(points.Select(point => new Rune(point).ToString()));
}
