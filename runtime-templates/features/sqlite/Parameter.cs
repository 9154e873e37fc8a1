namespace App.Runtime;

/// <summary>One value of a statement, in the form SQLite stores it.</summary>
internal readonly record struct Parameter(object Value);
