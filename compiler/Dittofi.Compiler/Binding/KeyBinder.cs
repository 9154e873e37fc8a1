using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds <c>unique</c> and <c>indexes</c> of a model.</summary>
/// <param name="model">The model's name.</param>
/// <param name="properties">Its properties.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class KeyBinder(string model, ImmutableArray<PropertySymbol> properties, DiagnosticBag diagnostics)
{
    // PostgreSQL takes 32 columns in an index, of which `id` is one.
    private const int MostProperties = 31;

    /// <summary>The keys that can be made; what names no property, or says nothing new, is reported and left out.</summary>
    /// <param name="place">The YAML key that they stand under.</param>
    /// <param name="lists">The lists as declared.</param>
    public ImmutableArray<KeySymbol> Bind(string place, ImmutableArray<PropertyListSyntax> lists)
    {
        var keys = ImmutableArray.CreateBuilder<KeySymbol>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            if (BindKey(list) is not { Properties.IsEmpty: false } key)
            {
                continue;
            }

            var names = string.Join(", ", key.Properties.Select(property => property.Name));
            if (!known.Add(names))
            {
                diagnostics.Report(ModelDiagnostics.KeySaysNothing, key.Span, names, $"'{place}' of {model}");
            }
            else if (key.Properties.Length > MostProperties)
            {
                diagnostics.Report(DeclarationDiagnostics.TooMany, key.Span, $"'{place}' of {model}", $"{key.Properties.Length}", "properties together", $"{MostProperties}");
            }
            else
            {
                keys.Add(key);
            }
        }

        return keys.ToImmutable();
    }

    private KeySymbol? BindKey(PropertyListSyntax list)
    {
        var found = ImmutableArray.CreateBuilder<PropertySymbol>();
        var isWhole = true;
        foreach (var name in list.Properties)
        {
            var property = Find(name);
            if (property is { Name: ModelBinder.IdName } || (property is not null && found.Contains(property)))
            {
                diagnostics.Report(ModelDiagnostics.KeySaysNothing, name.Span, name.Value, "the key");
                isWhole = false;
            }
            else if (property is not null)
            {
                found.Add(property);
            }

            isWhole &= property is not null;
        }

        return isWhole ? new KeySymbol(found.ToImmutable(), list.Span) : null;
    }

    private PropertySymbol? Find(YamlScalar name)
    {
        var property = properties.FirstOrDefault(property => property.Name == name.Value);
        if (property is null)
        {
            var suggestion = NameSuggester.Nearest(name.Value, properties.Select(known => known.Name));
            diagnostics.ReportWithSuggestion(ModelDiagnostics.UnknownProperty, name.Span, suggestion, model, name.Value);
        }

        return property;
    }
}
