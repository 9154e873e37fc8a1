using System.Collections.Generic;

namespace App.Runtime;

/// <summary>The order of the language: texts by code point, all else by C#'s own; what is absent comes last.</summary>
internal sealed class ValueOrder<T> : IComparer<T>
{
    public static readonly ValueOrder<T> Instance = new();

    public int Compare(T? x, T? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string left, string right) => double.Sign(CodePoints.Compare(left, right)),
        _ => Comparer<T>.Default.Compare(x, y),
    };
}
