using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds an <c>orderBy</c>: properties, and expressions on the row at hand, in which its members may stand bare.</summary>
internal static class SortKeyBinder
{
    /// <summary>The keys, each once; what cannot be sorted by is reported.</summary>
    public static ImmutableArray<SortKey> Bind(ImmutableArray<YamlScalar> scalars, ModelSymbol model, EventBinder binder)
    {
        var rows = binder.WithRow(model, membersStandBare: true);
        return Bind(scalars, model, rows.Bind, binder.Diagnostics, takesChoice: scalars.Length == 1);
    }

    /// <summary>The same, where no event is bound.</summary>
    /// <param name="scalars">The keys.</param>
    /// <param name="model">The model of the row at hand.</param>
    /// <param name="bind">Binds an expression on it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="takesChoice">Whether a value of an enum may stand there, which chooses among orders.</param>
    public static ImmutableArray<SortKey> Bind(
        ImmutableArray<YamlScalar> scalars, ModelSymbol model, Func<ExpressionText, BoundExpression> bind, DiagnosticBag diagnostics, bool takesChoice = false)
    {
        var keys = scalars.Select(scalar => BindKey(scalar, model, bind, diagnostics, takesChoice)).OfType<SortKey>();
        return Distinct(keys, "the order", diagnostics);
    }

    /// <summary>The keys, each once: where one comes again, it says nothing, and is reported.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="order">What they are, in words.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<SortKey> Distinct(IEnumerable<SortKey> keys, string order, DiagnosticBag diagnostics)
    {
        var distinct = ImmutableArray.CreateBuilder<SortKey>();
        foreach (var key in keys)
        {
            if (distinct.Any(other => other.Text == key.Text))
            {
                diagnostics.Report(ModelDiagnostics.KeySaysNothing, key.Span, key.Text, order);
            }
            else
            {
                distinct.Add(key);
            }
        }

        return distinct.ToImmutable();
    }

    private static SortKey? BindKey(YamlScalar scalar, ModelSymbol model, Func<ExpressionText, BoundExpression> bind, DiagnosticBag diagnostics, bool takesChoice)
    {
        var text = ExpressionText.Bare(scalar);
        var isDescending = text.Text.StartsWith('-');
        text = isDescending ? text with { Start = text.Start + 1, Length = text.Length - 1 } : text;
        var name = text.Text;
        foreach (var prefix in new[] { Names.Row + ".", model.RowName + "." })
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        }

        if (model.Find(name) is { } property)
        {
            return IsSortable(property.Type) ? new SortKey(property, null, isDescending, property.Name, scalar.Span) : Refuse(scalar, null, model, diagnostics);
        }

        if (Names.IsWellFormed(name) && model.FindCollection(name) is null)
        {
            return Refuse(scalar, name, model, diagnostics);
        }

        var value = bind(text);
        if (value.Type.IsError || !QueryChecker.CheckValue(value, diagnostics))
        {
            return null;
        }

        // A value of the request may choose among orders.
        var isChoice = takesChoice && !isDescending && value.Type.NonOptional is EnumType && value is not BoundLiteral;
        return (RowExpressions.UsesRow(value) || isChoice) && IsSortable(value.Type) ? new SortKey(null, value, isDescending, text.Text, scalar.Span) : Refuse(scalar, null, model, diagnostics);
    }

    private static SortKey? Refuse(YamlScalar scalar, string? name, ModelSymbol model, DiagnosticBag diagnostics)
    {
        var suggestion = name is null ? null : NameSuggester.Nearest(name, model.Properties.Where(property => IsSortable(property.Type)).Select(property => property.Name));
        diagnostics.ReportWithSuggestion(EventDiagnostics.BadOrder, scalar.Span, suggestion, scalar.Value, model.Name);
        return null;
    }

    /// <summary>Whether rows can be sorted by values of a type.</summary>
    public static bool IsSortable(TypeSymbol type) => type.NonOptional is EnumType or ScalarType { Definition.IsComparable: true };
}
