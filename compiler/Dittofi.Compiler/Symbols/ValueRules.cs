using System.Collections;
using System.Collections.Immutable;

namespace Dittofi.Compiler.Symbols;

/// <summary>The rules of a value (language page, section 2), the same for properties, variables and types.</summary>
internal sealed record ValueRules
{
    /// <summary>No rules.</summary>
    public static readonly ValueRules None = new();

    /// <summary>The least value, inclusive, boxed in the C# type of the values.</summary>
    public object? Min { get; init; }

    /// <summary>The greatest value, inclusive, likewise.</summary>
    public object? Max { get; init; }

    /// <summary>The fewest code points of a text.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most code points of a text, from <c>maxLength</c> or <c>text(n)</c>, whichever is less.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expressions, each of which the whole text matches.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>The only values, boxed like the limits; empty where any may stand.</summary>
    public ImmutableArray<object> OneOf { get; init; } = [];

    /// <summary>What its author wrote as expressions, all of which must hold.</summary>
    public ImmutableArray<RuleCondition> Conditions { get; init; } = [];

    /// <summary>The rules of each item of a list.</summary>
    public ValueRules? Items { get; init; }

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty =>
        (Min ?? Max) is null && (MinLength ?? MaxLength) is null && Patterns.IsEmpty && OneOf.IsEmpty && Conditions.IsEmpty && Items is null or { IsEmpty: true };

    /// <summary>Whether every value that keeps these rules keeps the others too.</summary>
    public bool Imply(ValueRules others) =>
        (others.Min is not { } min || (Min is { } least && Comparer.Default.Compare(least, min) >= 0))
        && (others.Max is not { } max || (Max is { } most && Comparer.Default.Compare(most, max) <= 0))
        && (others.MinLength is not { } shortest || MinLength >= shortest)
        && (others.MaxLength is not { } longest || MaxLength <= longest)
        && others.Patterns.All(pattern => Patterns.Contains(pattern))
        && others.Conditions.All(condition => Conditions.Contains(condition))
        && (others.Items is not { IsEmpty: false } items || Items?.Imply(items) == true)
        && (others.OneOf.IsEmpty || (!OneOf.IsEmpty && OneOf.All(value => others.OneOf.Contains(value))));
}
