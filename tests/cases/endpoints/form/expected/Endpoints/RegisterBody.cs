using App.Runtime;

namespace App.Endpoints;

/// <summary>The body variables of Register.</summary>
public sealed record RegisterBody
{
    public required string Email { get; init; }

    public required int Age { get; init; }

    public required string? Note { get; init; }

    internal static RegisterBody Read(FormInput body) => new()
    {
        Email = body.Email("email"),
        Age = body.Integer("age"),
        Note = body.OptionalText("note"),
    };
}
