using System.Collections;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what properties and variables have in common: type, rules, default.</summary>
internal sealed class FieldBinder(TypeResolver types, DiagnosticBag diagnostics)
{
    /// <summary>The type, rules and default of a field; a default that does not fit is reported and left out.</summary>
    /// <param name="syntax">The field as declared.</param>
    /// <param name="owner">The PascalCase name of what it belongs to; an enum is named after both.</param>
    public (TypeSymbol Type, ValueRules Rules, object? Default) Bind(FieldSyntax syntax, string owner)
    {
        var type = types.Resolve(syntax.Type, owner + char.ToUpperInvariant(syntax.Name.Value[0]) + syntax.Name.Value[1..]);
        var rules = type.IsError ? ValueRules.None : BindRules(syntax, type.NonOptional);
        return (type, rules, BindDefault(syntax, type, rules));
    }

    private ValueRules BindRules(FieldSyntax syntax, TypeSymbol type)
    {
        var min = BindLimit(syntax.Min, "min", type);
        var max = BindLimit(syntax.Max, "max", type);
        if (min is not null && max is not null && Comparer.Default.Compare(min, max) > 0 && syntax.Max is { } place)
        {
            diagnostics.Report(DeclarationDiagnostics.BadRule, place.Span, "'max' is less than 'min'");
        }

        var declared = (type as ScalarType)?.Definition is TextDefinition ? ((ScalarType)type).First : null;
        var maxLength = BindMaxLength(syntax.MaxLength, type);
        return new ValueRules(min, max, maxLength is { } given && declared is { } length ? Math.Min(given, length) : maxLength ?? declared);
    }

    private object? BindLimit(YamlScalar? scalar, string rule, TypeSymbol type)
    {
        if (scalar is null)
        {
            return null;
        }

        if (type is not ScalarType { Definition: { TakesLimits: true } definition } limited)
        {
            diagnostics.Report(DeclarationDiagnostics.RuleDoesNotFit, scalar.Span, rule, type.DisplayName);
            return null;
        }

        if (Parse(scalar.Value, limited) is { } value)
        {
            return value;
        }

        diagnostics.Report(DeclarationDiagnostics.BadDefault, scalar.Span, scalar.Value, type.DisplayName, definition.LiteralHelp);
        return null;
    }

    private int? BindMaxLength(YamlScalar? scalar, TypeSymbol type)
    {
        if (scalar is null)
        {
            return null;
        }

        if (type is not ScalarType { Definition.IsText: true })
        {
            diagnostics.Report(DeclarationDiagnostics.RuleDoesNotFit, scalar.Span, "maxLength", type.DisplayName);
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0)
        {
            return length;
        }

        diagnostics.Report(DeclarationDiagnostics.BadRule, scalar.Span, "'maxLength' must be a whole number of at least 1");
        return null;
    }

    private object? BindDefault(FieldSyntax syntax, TypeSymbol type, ValueRules rules)
    {
        if (syntax.Default is not { } given || type.IsError)
        {
            return null;
        }

        var value = type.NonOptional switch
        {
            ScalarType scalar => Parse(given.Value, scalar),
            EnumType choice => choice.Values.Contains(given.Value) ? given.Value : null,
            _ => null,
        };
        if (value is not null && KeepsRules(value, rules))
        {
            return value;
        }

        var help = type.NonOptional is ScalarType expected ? expected.Definition.LiteralHelp : "one of its values";
        diagnostics.Report(DeclarationDiagnostics.BadDefault, given.Span, given.Value, type.NonOptional.DisplayName, value is null ? help : "a value that keeps its rules");
        return null;
    }

    // A value of a declared type is stored, and must fit its digits; only arithmetic has more.
    private static object? Parse(string text, ScalarType type) =>
        type.Definition.ParseLiteral(text, type.Definition is DecimalDefinition ? DecimalDefinition.Sized(type) : type);

    private static bool KeepsRules(object value, ValueRules rules) => value switch
    {
        string text => rules.MaxLength is not { } most || text.EnumerateRunes().Count() <= most,
        _ => (rules.Min is not { } min || Comparer.Default.Compare(value, min) >= 0)
            && (rules.Max is not { } max || Comparer.Default.Compare(value, max) <= 0),
    };
}
