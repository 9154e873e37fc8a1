using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace App.Runtime;

/// <summary>The rules of the elements of lists. A list that is absent breaks none.</summary>
internal static class ListRules
{
    /// <summary>The list, once each element was checked.</summary>
    [return: NotNullIfNotNull(nameof(list))]
    public static IReadOnlyList<T>? Each<T>(IReadOnlyList<T>? list, Action<T> check)
    {
        foreach (var item in list ?? [])
        {
            check(item);
        }

        return list;
    }
}
