using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary>A many-to-one relation (language page, section 3): the id of a row of another model, in the type of that id. One instance stands for each model.</summary>
/// <param name="model">The model's name.</param>
/// <param name="id">The type of its ids.</param>
internal sealed class ReferenceDefinition(string model, ScalarType id) : ScalarDefinition
{
    /// <summary>The type of the ids.</summary>
    public ScalarType Id => id;

    public override string Name => model;

    public override string Summary => "The id of a row of a model.";

    public override string CSharpName => id.Definition.CSharpName;

    public override bool IsValueType => id.Definition.IsValueType;

    public override string Namespace => id.Definition.Namespace;

    public override string RuntimeName => id.Definition.RuntimeName;

    public override string StoredName => id.Definition.StoredName;

    public override string? TextClass => id.Definition.TextClass;

    public override string SqliteType => id.Definition.SqliteType;

    public override (string Type, string? Format) Schema => id.Definition.Schema;

    public override string? RequestPattern => id.Definition.RequestPattern;

    public override string? AnswerPattern => id.Definition.AnswerPattern;

    public override bool IsOrdered => false;

    public override int? LongestText => id.First ?? id.Definition.LongestText;

    public override object? Example => id.Definition switch
    {
        IntegerDefinition => 1,
        LongDefinition => 1L,
        var definition => definition.Example,
    };

    public override string LiteralHelp => $"the id of a {model}";

    // A long id is compared with an integer, and an integer id looked up by one.
    public override bool Takes(ScalarDefinition other) =>
        other is not ReferenceDefinition && (other.Name == id.Definition.Name || id.Definition.Takes(other));

    public override string PostgreSqlType(ScalarType type) => id.Definition.PostgreSqlType(id);

    public override object? ParseLiteral(string text, ScalarType type) => id.Definition switch
    {
        IntegerDefinition => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        LongDefinition => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        var definition => definition.ParseLiteral(text, id),
    };

    public override string Format(object value) => id.Definition.Format(value);
}
