using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>A property that stands for many rows, as declared: <c>many</c> with <c>via</c>, or <c>manyToMany</c>.</summary>
/// <param name="Key">The key that says which.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Via">The relation of the other model that refers back.</param>
/// <param name="Inverse">What the other model calls its side.</param>
internal sealed record CollectionSyntax(string Key, YamlScalar Model, YamlScalar? Via, YamlScalar? Inverse)
{
    /// <summary>The name of the join table.</summary>
    public NameSyntax? Table { get; init; }

    /// <summary>The columns of the join table: of the model's own ids, and of the others'.</summary>
    public YamlSequence? Columns { get; init; }

    /// <summary>The key of rows that refer back.</summary>
    public const string Many = "many";

    /// <summary>The key of rows behind a join table.</summary>
    public const string ManyToMany = "manyToMany";

    /// <summary>The keys that say so, and how.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new(Many, KeyShape.Name, "Of a model's property, in place of `type`: the rows of a model that refer to this one; no column."),
        new("via", KeyShape.Name, "Beside `many`: the relation of that model that refers to this one."),
        new(ManyToMany, KeyShape.Name, "Of a model's property, in place of `type`: rows of a model that a join table ties to this one; no column."),
        new("inverse", KeyShape.Name, "Beside `manyToMany`: the name of the same relation as a property of the other model."),
        new("table", KeyShape.Text, "Beside `manyToMany`: the name of the join table."),
        new("columns", KeyShape.List, "Beside `manyToMany`: the two columns of the join table, the one of this model's ids first."),
    ];

    /// <summary>What a property says of many rows; null where it says nothing.</summary>
    public static CollectionSyntax? Read(MappingReader reader) =>
        reader.Scalar(Many) is { } many ? new CollectionSyntax(Many, many, reader.Scalar("via"), reader.Scalar("inverse"))
        : reader.Scalar(ManyToMany) is { } model ? new CollectionSyntax(ManyToMany, model, reader.Scalar("via"), reader.Scalar("inverse"))
        {
            Table = reader.Scalar("table") is { } table ? NameSyntax.From(table) : null,
            Columns = reader.List("columns"),
        }
        : null;
}
