using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>A shape of a model as declared under <c>views</c> (language page, section 3).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">The model's name.</param>
/// <param name="Select">The fields.</param>
internal sealed record ViewSyntax(NameSyntax Name, NameSyntax Of, SelectSyntax Select)
{
    /// <summary>The keys of a view.</summary>
    public static IReadOnlyList<KeySpec> Keys { get; } = [new(SelectSyntax.Of, KeyShape.Name, "The model whose rows it shows.", IsRequired: true), .. SelectSyntax.FieldKeys];

    /// <summary>The view of an entry, or null when it cannot be read (then that is reported).</summary>
    public static ViewSyntax? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = NameSyntax.From(entry.Key);
        return MappingReader.Open(entry.Value, $"the view {name.Value}", name.Span, Keys, diagnostics) is { } reader && reader.Scalar(SelectSyntax.Of) is { } of
            ? new ViewSyntax(name, NameSyntax.From(of), SelectSyntax.ReadFields(reader))
            : null;
    }
}
