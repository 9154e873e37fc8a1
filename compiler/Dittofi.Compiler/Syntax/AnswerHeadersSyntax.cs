using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>What an answer says beside its value.</summary>
/// <param name="Headers">Names of headers, each with its value.</param>
/// <param name="Redirect">Where the client is sent.</param>
internal sealed record AnswerHeadersSyntax(YamlMapping? Headers, YamlEntry? Redirect)
{
    /// <summary>The keys that say it, on an action and on <c>return</c>.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("headers", KeyShape.Values, "Headers of the answer, by name; one whose value is absent is left out."),
        new("redirect", KeyShape.Value, "Where the client is sent, in place of a value: a path, or an address that the request does not choose.", Default: "no redirect; its status is 302"),
    ];

    /// <summary>Reads it.</summary>
    public static AnswerHeadersSyntax Read(MappingReader reader) =>
        new(reader.Map("headers"), reader.Entry("redirect") is { Value: not YamlScalar { IsMissing: true } } redirect ? redirect : null);
}
