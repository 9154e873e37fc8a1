using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>How strictly requests are read, as declared: by the project, an endpoint or a type.</summary>
internal sealed record ReadingSyntax(YamlScalar? Unknown, YamlScalar? Numbers, YamlScalar? Invalid)
{
    /// <summary>The keys, the same wherever they stand.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("unknown", KeyShape.Word, "What becomes of fields of a body that nobody knows, and, where an endpoint or the project says it, of variables of a query: `refuse` (400), or `ignore`.", Default: "refuse; of a query ignore"),
        new("numbers", KeyShape.Word, "How numbers of a body come: `strict`, or `fromText`, which takes `\"12.50\"` too.", Default: "strict"),
        new("invalid", KeyShape.Word, "One status, `400` or `422`, for both kinds of mistakes; or `apart`: 400 for what cannot be read, 422 for a broken rule.", Default: "apart"),
    ];

    /// <summary>Of whoever says nothing.</summary>
    public static ReadingSyntax None { get; } = new(null, null, null);

    /// <summary>What a place says.</summary>
    public static ReadingSyntax Read(MappingReader reader) => new(reader.Scalar("unknown"), reader.Scalar("numbers"), reader.Scalar("invalid"));
}
