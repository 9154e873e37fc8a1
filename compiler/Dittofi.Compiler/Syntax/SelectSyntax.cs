using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>What is read of a row, as declared: fields, each with its value, or a view.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Properties">The properties that fields only repeat.</param>
internal sealed record SelectSyntax(YamlMapping? Fields, ImmutableArray<NameSyntax> Properties)
{
    /// <summary>The name of a view, which has the fields.</summary>
    public NameSyntax? View { get; init; }

    /// <summary>Whether it could be read; if not, that has been reported.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>The key of an event that it stands under.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>The relations whose rows are read beside the row as it is.</summary>
    public ImmutableArray<NameSyntax>? Include { get; init; }

    /// <summary>The key of related rows that names a view.</summary>
    public const string ViewKey = "view";

    /// <summary>The key of an event that names relations.</summary>
    public const string IncludeKey = "include";

    private const string PropertiesKey = "properties";

    /// <summary>The key of an event that reads rows.</summary>
    public const string Key = "select";

    /// <summary>The key of related rows that says which they are.</summary>
    public const string Of = "of";

    /// <summary>The key of related rows that says in which order they come.</summary>
    public const string OrderBy = "orderBy";

    /// <summary>The keys of an event that writes a row.</summary>
    public static IReadOnlyList<KeySpec> WrittenKeys { get; } =
    [
        new(Key, KeyShape.Values, "What the result holds of the row, read behind the write, in place of the row as it is: fields, each with its value; or the name of a view; see `list`."),
        new(IncludeKey, KeyShape.List, "Relations whose rows the result holds too, beside the row as it is; see `list`."),
    ];

    /// <summary>What the keys say of the fields.</summary>
    public static IReadOnlyList<KeySpec> FieldKeys { get; } =
    [
        new("fields", KeyShape.Values, "The fields, each with its value, in which the row goes by its model's name, or by `row`."),
        new(PropertiesKey, KeyShape.List, "Properties that the fields of their names repeat."),
    ];

    /// <summary>The keys of a field that is a related row, or a list of them.</summary>
    public static IReadOnlyList<KeySpec> RelatedKeys { get; } =
    [
        new(Of, KeyShape.Expression, "The relation that leads to the row (`${article.author}`), or the rows that belong to it (`${article.comments.where(c => c.isOpen)}`).", IsRequired: true),
        new(ViewKey, KeyShape.Name, "The view that has the fields, in place of `fields` and `properties`."),
        .. FieldKeys,
        new(OrderBy, KeyShape.Order, "What a list of them is sorted by.", Default: "id"),
    ];

    /// <summary>What an event reads of each row; null where it reads the row as it is.</summary>
    public static SelectSyntax? Read(MappingReader reader)
    {
        if (reader.Entry(IncludeKey) is { } include)
        {
            if (reader.Entry(Key) is { } both)
            {
                reader.Diagnostics.Report(SelectDiagnostics.SelectAndInclude, both.Key.Span);
            }

            return new SelectSyntax(null, []) { Include = ReadNames(reader, IncludeKey, "the name of a relation"), Place = include.Key.Span };
        }

        return reader.Node(Key) switch
        {
            null => null,
            YamlScalar { IsMissing: false } view => new SelectSyntax(null, []) { View = NameSyntax.From(view), Place = reader.Entry(Key)?.Key.Span },
            _ => new SelectSyntax(reader.Map(Key), []) { IsRead = reader.Node(Key) is YamlMapping, Place = reader.Entry(Key)?.Key.Span },
        };
    }

    /// <summary>What the keys of <see cref="FieldKeys"/> say.</summary>
    public static SelectSyntax ReadFields(MappingReader reader)
    {
        var view = reader.Entry(ViewKey);
        if (view is not null && (reader.Entry("fields") ?? reader.Entry(PropertiesKey)) is { } second)
        {
            reader.Diagnostics.Report(SelectDiagnostics.ViewAndFields, second.Key.Span, second.Key.Value);
        }

        return new SelectSyntax(reader.Map("fields"), ReadNames(reader, PropertiesKey, "the name of a property"))
        {
            IsRead = reader.Node("fields") is null or YamlMapping && reader.Node(PropertiesKey) is null or YamlSequence,
            View = view is null ? null : reader.Scalar(ViewKey) is { } scalar ? NameSyntax.From(scalar) : null,
        };
    }

    private static ImmutableArray<NameSyntax> ReadNames(MappingReader reader, string key, string what)
    {
        var names = ImmutableArray.CreateBuilder<NameSyntax>();
        foreach (var item in reader.List(key)?.Items ?? [])
        {
            if (item is not YamlScalar scalar)
            {
                MappingReader.ReportShape(item, $"An item of '{key}'", what, reader.Diagnostics);
            }
            else if (!scalar.IsMissing)
            {
                names.Add(NameSyntax.From(scalar));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The expression behind <see cref="Of"/>.</summary>
    public static ExpressionText? ReadOf(MappingReader reader) => reader.Scalar(Of) is { } scalar ? ExpressionText.Bare(scalar) : null;
}
