using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds records that come from others (language page, section 13): which fields they take, leave out and add.</summary>
internal sealed class ShapeBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>The record of a shape; null where it has no fields, or comes from nothing that has any.</summary>
    public RecordSymbol? Bind(NameSyntax name, ShapeSyntax shape)
    {
        if (FindSource(name, shape) is not { } source)
        {
            return null;
        }

        // Each record has members of its own, which are named within it.
        var taken = Take(shape, source).Select(field => field with { }).ToList();
        var added = shape.Add.IsEmpty
            ? []
            : new RecordBinder(fields, diagnostics).Bind(shape.Add, name.Value, name.Value, name.Span, FieldPlace.Body)?.Fields ?? [];
        ImmutableArray<FieldSymbol> all = [.. taken, .. added.Where(field => IsNew(field, taken, source))];
        if (all.IsEmpty)
        {
            diagnostics.Report(DeclarationDiagnostics.EmptyModel, name.Span, name.Value, "fields");
            return null;
        }

        return new RecordSymbol(name.Value, name.Value, all, null, name.Span);
    }

    private RecordSymbol? FindSource(NameSyntax name, ShapeSyntax shape)
    {
        if (shape.Of is not { } of)
        {
            return null;
        }

        var type = fields.Types.Resolve(of, name.Value, FieldPlace.Body).Type;
        if (type is RecordType { Record: var source })
        {
            return source;
        }

        if (!type.IsError)
        {
            diagnostics.Report(TypeDiagnostics.NoFields, of.Span, type.DisplayName, "of");
        }

        return null;
    }

    private IEnumerable<FieldSymbol> Take(ShapeSyntax shape, RecordSymbol source)
    {
        var only = shape.Only is { } listed ? Known(listed, source, "only") : null;
        var except = shape.Except is { } left ? Known(left, source, "except") : [];
        return source.Fields.Where(field => only?.Contains(field.Name) != false && !except.Contains(field.Name));
    }

    private HashSet<string> Known(ImmutableArray<NameSyntax> listed, RecordSymbol source, string key)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var unique = new UniqueNames($"fields under '{key}'", diagnostics);
        foreach (var name in listed.Where(unique.Add))
        {
            if (source.Find(name.Value) is null)
            {
                var suggestion = NameSuggester.Nearest(name.Value, source.Fields.Select(field => field.Name));
                diagnostics.ReportWithSuggestion(TypeDiagnostics.UnknownField, name.Span, suggestion, source.DisplayName, name.Value);
                known.Add(suggestion ?? name.Value);
            }

            known.Add(name.Value);
        }

        return known;
    }

    private bool IsNew(FieldSymbol added, IReadOnlyList<FieldSymbol> taken, RecordSymbol source)
    {
        if (taken.Any(field => string.Equals(field.Name, added.Name, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Report(TypeDiagnostics.FieldIsThere, added.Span, added.Name, source.DisplayName);
            return false;
        }

        if (taken.FirstOrDefault(field => field.Label == added.Label) is { } other)
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, added.Span, other.Span, "labels", added.Label);
        }

        return true;
    }
}
