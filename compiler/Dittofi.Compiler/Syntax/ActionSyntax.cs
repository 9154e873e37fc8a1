using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>An action as declared.</summary>
/// <param name="HasTrigger">Whether something outside runs it; without a trigger other actions do.</param>
/// <param name="Endpoint">The endpoint whose requests run it.</param>
/// <param name="Input">What a caller hands over.</param>
/// <param name="EventsSpan">The place of its events; of the name when it has none.</param>
internal sealed record ActionSyntax(
    NameSyntax Name,
    string? Description,
    bool HasTrigger,
    NameSyntax? Endpoint,
    YamlNode? Input,
    ImmutableArray<FieldSyntax> Variables,
    ImmutableArray<EventSyntax> Events,
    SourceSpan EventsSpan,
    YamlEntry? Response,
    YamlScalar? Status)
{
    /// <summary>What its end answers beside its response.</summary>
    public AnswerHeadersSyntax Headers { get; init; } = new(null, null);

    /// <summary>Whether its endpoint holds it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it has a response; one that is missing behind its key was reported.</summary>
    public bool HasResponse => Response is { Value: not YamlScalar { IsMissing: true } };
}
