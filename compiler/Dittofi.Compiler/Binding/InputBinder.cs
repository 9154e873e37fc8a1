using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the input of an action that others call.</summary>
internal sealed class InputBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>The record that a caller hands over; null where the action takes nothing.</summary>
    public RecordSymbol? Bind(ActionSyntax syntax)
    {
        var name = syntax.Name.Value + "Input";
        var bound = ImmutableArray.CreateBuilder<FieldSymbol>();
        var names = new UniqueNames("inputs", diagnostics);
        foreach (var field in FieldReader.Read(syntax.Input, $"the input of {syntax.Name.Value}", diagnostics).Where(field => names.Add(field.Name)))
        {
            RefuseLabel(field, diagnostics);
            var (type, rules, byDefault) = fields.Bind(field, name, FieldPlace.Variable);
            bound.Add(new FieldSymbol(field.Name.Value, type, rules, field.Description, field.Name.Span, field.Name.Value, byDefault, null));
        }

        return bound.Count == 0 ? null : new RecordSymbol(name, "input", bound.ToImmutable(), null, syntax.Name.Span) { Kind = RecordKind.Variables };
    }

    /// <summary>Refuses the label of what stays inside the service.</summary>
    public static void RefuseLabel(FieldSyntax field, DiagnosticBag diagnostics)
    {
        if (field.Label is { } label)
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, label.Span, $"'{field.Name.Value}', which does not go over the wire,", "label", "");
        }
    }
}
