using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds maps of names to types that are stored nowhere.</summary>
internal sealed class RecordBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>The record of a map; null when it has no fields.</summary>
    /// <param name="syntaxes">The fields as declared.</param>
    /// <param name="name">The PascalCase name of the record.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="span">Where it is declared.</param>
    /// <param name="place">Where the fields stand.</param>
    public RecordSymbol? Bind(ImmutableArray<FieldSyntax> syntaxes, string name, string displayName, SourceSpan span, FieldPlace place)
    {
        var bound = ImmutableArray.CreateBuilder<FieldSymbol>();
        var names = new UniqueNames("variables", diagnostics);
        var labels = new LabelBinder(displayName, diagnostics);
        foreach (var syntax in syntaxes)
        {
            if (!names.Add(syntax.Name))
            {
                continue;
            }

            var (type, rules, byDefault) = fields.Bind(syntax, name, place);
            bound.Add(new FieldSymbol(syntax.Name.Value, type, rules, syntax.Description, syntax.Name.Span, labels.Bind(syntax), byDefault, null));
        }

        return bound.Count == 0 ? null : new RecordSymbol(name, displayName, bound.ToImmutable(), null, span);
    }
}
