using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads a type of the section <c>types</c> (language page, section 3).</summary>
internal static class CustomTypeReader
{
    /// <summary>The keys of a scalar with rules; a map without <c>is</c> is one of names to types.</summary>
    public static readonly IReadOnlyList<KeySpec> ScalarKeys =
    [
        new("is", KeyShape.Text, "The scalar type; the key makes the type a scalar, so that no record has a field of this name.", IsRequired: true),
        .. RulesSyntax.Keys,
        new("description", KeyShape.Text, "What a value means."),
    ];

    /// <summary>The keys of a record that comes from another; a map without <c>of</c> is one of names to types.</summary>
    public static readonly IReadOnlyList<KeySpec> ShapeKeys =
    [
        new(ShapeKey, KeyShape.Name, "The model, which means its writable properties, or the record that the fields come from, or `partial(…)` of either; the key makes the type a shape, so that no record has a field of this name.", IsRequired: true),
        new(OnlyKey, KeyShape.List, "The fields that it takes.", Default: "all"),
        new(ExceptKey, KeyShape.List, "The fields that it leaves out, in place of `only`."),
        new("add", KeyShape.Fields, "The fields that it has besides."),
        .. ReadingSyntax.Keys,
    ];

    private const string ShapeKey = "of";
    private const string OnlyKey = "only";
    private const string ExceptKey = "except";

    /// <summary>The type of an entry, or null when it cannot be read (then that is reported).</summary>
    public static CustomTypeSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        if (entry.Value is not YamlMapping mapping)
        {
            MappingReader.ReportShape(entry.Value, $"The type {name.Value}", "a map of names to types", diagnostics);
            return null;
        }

        if (mapping.Entries.Any(each => each.Key.Value == ShapeKey))
        {
            return ReadShape(name, mapping, diagnostics);
        }

        if (mapping.Entries.Any(each => each.Key.Value == "is"))
        {
            return ReadScalar(name, mapping, diagnostics);
        }

        if (mapping.Entries.IsEmpty)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyModel, mapping.Span, name.Value, "fields");
        }

        return new CustomTypeSyntax(name, false, null, RulesSyntax.None, FieldReader.Read(mapping, $"the type {name.Value}", diagnostics));
    }

    private static CustomTypeSyntax? ReadScalar(NameSyntax name, YamlMapping mapping, DiagnosticBag diagnostics) =>
        MappingReader.Open(mapping, $"the type {name.Value}", name.Span, ScalarKeys, diagnostics) is { } reader
            ? new CustomTypeSyntax(
                name,
                true,
                reader.Scalar("is") is { } scalar ? TypeParser.Parse(scalar, 0, scalar.Value.Length, diagnostics) : null,
                RulesSyntax.Read(reader),
                [])
            : null;

    private static CustomTypeSyntax? ReadShape(NameSyntax name, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(mapping, $"the type {name.Value}", name.Span, ShapeKeys, diagnostics) is not { } reader)
        {
            return null;
        }

        if (reader.Entry(OnlyKey) is not null && reader.Entry(ExceptKey) is { } second)
        {
            diagnostics.Report(TypeDiagnostics.OnlyAndExcept, second.Key.Span);
        }

        var of = reader.Scalar(ShapeKey) is { } scalar ? TypeParser.Parse(scalar, 0, scalar.Value.Length, diagnostics) : null;
        var added = FieldReader.Read(reader.Node("add"), $"what the type {name.Value} adds", diagnostics);
        return new CustomTypeSyntax(
            name, false, null, RulesSyntax.None, [], new ShapeSyntax(of, ReadNames(reader, OnlyKey, diagnostics), ReadNames(reader, ExceptKey, diagnostics), added)
            {
                Reading = ReadingSyntax.Read(reader),
            });
    }

    private static ImmutableArray<NameSyntax>? ReadNames(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.List(key) is not { } list)
        {
            return null;
        }

        var names = ImmutableArray.CreateBuilder<NameSyntax>();
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar)
            {
                MappingReader.ReportShape(item, $"An item of '{key}'", "the name of a field", diagnostics);
            }
            else if (!scalar.IsMissing)
            {
                names.Add(NameSyntax.From(scalar));
            }
        }

        return names.ToImmutable();
    }
}
