using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace App.Runtime;

/// <summary>The declared texts of an enum, in declared order.</summary>
internal sealed class EnumText<T>(params (T Value, string Text)[] items)
    where T : struct, Enum
{
    /// <summary>The texts as a message lists them.</summary>
    public string Listed { get; } = string.Join(", ", Array.ConvertAll(items, static item => item.Text));

    public string ToText(T value)
    {
        foreach (var item in items)
        {
            if (EqualityComparer<T>.Default.Equals(item.Value, value))
            {
                return item.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not declared.");
    }

    public bool TryParse([NotNullWhen(true)] string? text, out T value)
    {
        foreach (var item in items)
        {
            if (item.Text == text)
            {
                value = item.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Reads a stored text. Throws where it is not declared.</summary>
    public T Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("A stored value is none of the declared ones.");
}
