namespace App.Runtime;

/// <summary>A column that holds ids of other rows, in a table that others made.</summary>
/// <param name="Column">The column.</param>
/// <param name="Target">The table of those rows.</param>
/// <param name="TargetColumn">The column of their ids.</param>
/// <param name="Constraint">What a failure calls it.</param>
internal sealed record FoundReference(string Column, string Target, string TargetColumn, string Constraint);
