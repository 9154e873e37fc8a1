using System.Collections.Generic;

namespace App.Runtime;

/// <summary>What a failure says to the client.</summary>
/// <param name="Constraint">The database's name for the constraint that was broken, where one was.</param>
/// <param name="Properties">The properties whose rule was broken, or the variable that cannot be read, where they are known without the database.</param>
internal sealed record Failure(int Status, string? Title = null, string? Detail = null, string? Constraint = null, string[]? Properties = null)
{
    public static readonly Failure Arithmetic = new(422, Detail: "A calculation overflows or divides by zero.");

    public static readonly Failure Unfit = new(422, Detail: "The database cannot compute with a value of this kind.");

    public static readonly Failure StillReferred = new(409, Detail: "Other rows still refer to this one.");

    public static readonly Failure Unavailable = new(503, Detail: "The database is not available. Try again later.");

    public static Failure Taken(string? constraint) => new(409, Detail: "The value is already taken.", Constraint: constraint);

    public static Failure Broken(string? constraint) =>
        new(422, Detail: "The data breaks a rule of the database.", Constraint: constraint);

    public static Failure Missing(string? constraint) => new(422, Detail: "There is no such row.", Constraint: constraint);

    /// <summary>The same in the words of the rule that the constraint stands for, where it is known.</summary>
    public Failure In(IReadOnlyDictionary<string, ConstraintInfo>? constraints) =>
        Constraint is not null && constraints is not null && constraints.TryGetValue(Constraint, out var info)
            ? this with { Detail = info.Message ?? Detail, Properties = info.Properties }
            : this;
}
