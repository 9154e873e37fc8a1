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
    /// <summary>The type, rules and default of a field; a default that does not fit is reported and stands as its text.</summary>
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
        if (min > max && syntax.Max is { } place)
        {
            diagnostics.Report(DeclarationDiagnostics.BadRule, place.Span, "'max' is less than 'min'");
        }

        var declared = (type as ScalarType)?.Definition is TextDefinition ? ((ScalarType)type).First : null;
        var maxLength = BindMaxLength(syntax.MaxLength, type);
        return new ValueRules(min, max, maxLength is { } given && declared is { } length ? Math.Min(given, length) : maxLength ?? declared);
    }

    private decimal? BindLimit(YamlScalar? scalar, string rule, TypeSymbol type)
    {
        if (scalar is null)
        {
            return null;
        }

        if (type is not ScalarType { Definition: { NumericRank: not null } definition } number)
        {
            diagnostics.Report(DeclarationDiagnostics.RuleDoesNotFit, scalar.Span, rule, type.DisplayName);
            return null;
        }

        if (Parse(scalar.Value, number) is { } value)
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
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

        if (type is not ScalarType { Definition: TextDefinition })
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
        if (syntax.Default is not { } given)
        {
            return null;
        }

        var value = type.NonOptional switch
        {
            ScalarType scalar => Parse(given.Value, scalar),
            EnumType choice => choice.Values.Contains(given.Value) ? given.Value : null,
            _ => null,
        };
        if (value is not null && rules.Allow(value))
        {
            return value;
        }

        // Still a default, so that nothing asks for a value as if there were none.
        if (type.IsError)
        {
            return given.Value;
        }

        if (type.NonOptional is EnumType listed)
        {
            var suggestion = NameSuggester.Nearest(given.Value, listed.Values);
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.BadDefault, given.Span, suggestion, given.Value, "value of the enum", listed.Choices);
        }
        else
        {
            var help = value is not null ? "a value that keeps its rules" : type.NonOptional is ScalarType expected ? expected.Definition.LiteralHelp : "no default";
            diagnostics.Report(DeclarationDiagnostics.BadDefault, given.Span, given.Value, type.NonOptional.DisplayName, help);
        }

        return given.Value;
    }

    // A value of a declared type is stored, and must fit its digits; only arithmetic has more.
    private static object? Parse(string text, ScalarType type) =>
        type.Definition.ParseLiteral(text, type.Definition is DecimalDefinition ? DecimalDefinition.Sized(type) : type);
}
