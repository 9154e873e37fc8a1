namespace App.Runtime;

/// <summary>What a constraint of the database means to a client.</summary>
/// <param name="Properties">The properties that it guards, as requests name them.</param>
/// <param name="Message">What is said of a value that breaks it; null where the kind of the failure says enough.</param>
internal sealed record ConstraintInfo(string[] Properties, string? Message = null);
