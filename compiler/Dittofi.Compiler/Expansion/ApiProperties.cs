using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>Finds the properties that an API filters and sorts by: those that its author names, or those that an index leads with.</summary>
internal sealed class ApiProperties(ApiModel model, DiagnosticBag diagnostics)
{
    private const string Id = "id";
    private const string CreatedAt = "createdAt";
    private const int MostSorts = 99;

    private static readonly ImmutableArray<string> Same = ["eq"];
    private static readonly ImmutableArray<string> Choices = ["eq", "ne", "in"];
    private static readonly ImmutableArray<string> Ordered = ["eq", "ne", "gt", "gte", "lt", "lte", "in"];
    private static readonly ImmutableArray<string> Texts = ["eq", "ne", "in", "contains", "startsWith"];

    private bool HasCreatedAt => model.Model.CreatedAt?.Value != "false";

    private ApiProperty OfId => new(Id, Id, model.IdType, false, model.IdType switch { "text" => Texts, "uuid" => Choices, _ => Ordered }, true, true);

    /// <summary>What a list can be filtered by.</summary>
    public IEnumerable<ApiProperty> Filters()
    {
        if (model.Api.Filter is { } names)
        {
            return names.Select(name => Named(name, "filtered by", property => property.Operators.IsEmpty ? "its values cannot be compared" : null)).OfType<ApiProperty>();
        }

        // What refers to other rows has an index, unless the table is somebody else's.
        var hasIndexes = model.Model.Managed?.Value != "false";
        var relations = model.Model.Properties.Where(property => hasIndexes && property.Type is { } type && IsModel(type.Name.Value)).Select(property => property.Name.Value);
        return Leading().Concat(relations).Distinct().Select(Find).Where(found => found is { Reason: null, Property.Operators.IsEmpty: false }).Select(found => found?.Property).OfType<ApiProperty>();
    }

    /// <summary>What a list can be sorted by, besides the id.</summary>
    public IEnumerable<ApiProperty> Sorts()
    {
        if (model.Api.Sort is not { } names)
        {
            return Leading().Distinct().Select(Find).Where(found => found is { Reason: null, Property.SortsByUse: true } && Reason(found?.Property) is null).Select(found => found?.Property).OfType<ApiProperty>().Take(MostSorts);
        }

        foreach (var name in names.Skip(MostSorts).Take(1))
        {
            diagnostics.Report(DeclarationDiagnostics.TooMany, name.Span, $"'sort' of {model.Name}", $"{names.Length}", "properties", $"{MostSorts}");
        }

        return names.Take(MostSorts).Where(name => name.Value != Id).Select(name => Named(name, "sorted by", Reason)).OfType<ApiProperty>();
    }

    // The value of a query names it, with a minus in front or without.
    private static string? Reason(ApiProperty? property) =>
        property is not { IsSortable: true } ? "its values have no order"
        : property.Label.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-') && property.Label is [not '-', ..] ? null
        : $"its label '{property.Label}' is no single word";

    private IEnumerable<string> Leading() => model.Model.Indexes.Concat(model.Model.Uniques).SelectMany(list => list.Properties.Take(1)).Select(name => name.Value);

    private ApiProperty? Named(YamlScalar name, string use, Func<ApiProperty, string?> refuse)
    {
        if (!IsSystem(name.Value) && model.Model.Properties.All(property => property.Name.Value != name.Value))
        {
            var known = model.Model.Properties.Where(property => property.Collection is null).Select(property => property.Name.Value);
            diagnostics.ReportWithSuggestion(ModelDiagnostics.UnknownProperty, name.Span, NameSuggester.Nearest(name.Value, known.Append(HasCreatedAt ? CreatedAt : Id)), model.Name, name.Value);
            return null;
        }

        // What is wrong with its type is told where that stands.
        if (Find(name.Value) is not { } found)
        {
            return null;
        }

        var reason = found.Reason ?? (found.Property is { } property ? refuse(property) : null);
        if (reason is not null)
        {
            diagnostics.Report(ApiDiagnostics.NotOffered, name.Span, name.Value, use, reason);
        }

        return reason is null ? found.Property : null;
    }

    // Null where nothing is known of its type.
    private (ApiProperty? Property, string? Reason)? Find(string name)
    {
        if (IsSystem(name))
        {
            return (name == Id ? OfId : new ApiProperty(name, name, "datetime", false, Ordered, true, true), null);
        }

        if (model.Model.Properties.FirstOrDefault(property => property.Name.Value == name) is not { } field)
        {
            return null;
        }

        if (field.Collection is not null)
        {
            return (null, "it stands for many rows");
        }

        if (field.Output?.Value == "false")
        {
            return (null, "it says 'output: false'");
        }

        return field.Type is { } type && Kind(type) is var (word, operators, isSortable, sortsByUse)
            ? (new ApiProperty(name, field.Label?.Value ?? name, word, type.IsOptional, operators, isSortable, sortsByUse), null)
            : null;
    }

    private (string Type, ImmutableArray<string> Operators, bool IsSortable, bool SortsByUse)? Kind(TypeSyntax type)
    {
        if (IsModel(type.Name.Value))
        {
            return (model.IdTypeOf(type.Name.Value), Choices, true, false);
        }

        var named = type;
        for (var depth = 0; depth < 16 && model.Project.Types.FirstOrDefault(known => known.Name.Value == named.Name.Value) is { IsScalar: true, Is: { } inner }; depth++)
        {
            // An enum goes by the name that it has.
            if (inner.Name.Value == TypeTable.EnumWord)
            {
                return (named.Name.Value, Choices, true, false);
            }

            named = inner;
        }

        return named.Name.Value switch
        {
            TypeTable.EnumWord => (Written(named), Choices, true, false),
            "text" or "email" or "url" => (named.Name.Value, Texts, true, true),
            "integer" or "long" or "decimal" or "double" or "date" or "time" or "datetime" => (Written(named), Ordered, true, true),
            "uuid" => ("uuid", Choices, true, true),
            "boolean" => ("boolean", Same, false, false),
            "json" or "password" or "file" => (named.Name.Value, [], false, false),
            _ => null,
        };
    }

    private bool IsSystem(string name) => name == Id || (name == CreatedAt && HasCreatedAt);

    private bool IsModel(string word) => model.Project.Models.Any(known => known.Name.Value == word) && model.Project.Types.All(known => known.Name.Value != word);

    private static string Written(TypeSyntax type) => type.Arguments is { } arguments
        ? $"{type.Name.Value}({string.Join(type.Name.Value == TypeTable.EnumWord ? ", " : ",", arguments.Select(argument => Quoted(argument.Value)))})"
        : type.Name.Value;

    // As an author writes a value with a comma in it, or a space at one of its ends.
    private static string Quoted(string argument) =>
        argument.Trim() == argument && !argument.Contains(',', StringComparison.Ordinal) && argument is not (['"' or '\'', ..] or []) ? argument
        : argument.Contains('\'', StringComparison.Ordinal) ? $"\"{argument}\""
        : $"'{argument}'";
}
