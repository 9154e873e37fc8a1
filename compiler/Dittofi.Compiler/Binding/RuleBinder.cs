using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the rules of a value against its type; what does not fit is reported and left out.</summary>
internal sealed class RuleBinder(DiagnosticBag diagnostics)
{
    private readonly RuleConditionBinder _conditions = new(diagnostics);

    /// <summary>The rules of a value.</summary>
    /// <param name="syntax">The rules as declared.</param>
    /// <param name="type">The type, which is not optional and no error.</param>
    /// <param name="inherited">The rules that a named type brings: both hold.</param>
    public ValueRules Bind(RulesSyntax syntax, TypeSymbol type, ValueRules inherited)
    {
        var declared = type is ScalarType { Definition: TextDefinition, First: { } length } ? length : (int?)null;
        var rules = inherited with
        {
            Min = Larger(BindLimit(syntax.Min, "min", type), inherited.Min, 1),
            Max = Larger(BindLimit(syntax.Max, "max", type), inherited.Max, -1),
            MinLength = Largest(BindLength(syntax.MinLength, "minLength", type), inherited.MinLength),
            MaxLength = -Largest(-BindLength(syntax.MaxLength, "maxLength", type), -inherited.MaxLength, -declared),
            Patterns = inherited.Patterns.AddRange(BindPattern(syntax.Pattern, type)),
            Conditions = inherited.Conditions.AddRange(BindCondition(syntax, type)),
        };
        if (rules is { Min: { } min, Max: { } max } && Comparer.Default.Compare(min, max) > 0 && (syntax.Max ?? syntax.Min) is { } limit)
        {
            diagnostics.Report(DeclarationDiagnostics.BadRule, limit.Span, "'max' is less than 'min'");
        }

        if (rules.MinLength > rules.MaxLength && (syntax.MaxLength ?? syntax.MinLength) is { } place)
        {
            diagnostics.Report(DeclarationDiagnostics.BadRule, place.Span, "'maxLength' is less than 'minLength'");
        }

        return syntax.OneOf is { } list ? rules with { OneOf = BindValues(list, type, rules) } : rules;
    }

    private object? BindLimit(YamlScalar? scalar, string rule, TypeSymbol type)
    {
        if (scalar is null || !Fits(scalar, rule, type, type is ScalarType { Definition.TakesLimits: true }) || type is not ScalarType limited)
        {
            return null;
        }

        if (Literals.Parse(scalar.Value, limited) is { } value)
        {
            return value;
        }

        diagnostics.Report(DeclarationDiagnostics.BadDefault, scalar.Span, scalar.Value, type.DisplayName, limited.Definition.LiteralHelp);
        return null;
    }

    private int? BindLength(YamlScalar? scalar, string rule, TypeSymbol type)
    {
        if (scalar is null || !Fits(scalar, rule, type, type is ScalarType { Definition.IsText: true }))
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0)
        {
            return length;
        }

        diagnostics.Report(DeclarationDiagnostics.BadRule, scalar.Span, $"'{rule}' must be a whole number of at least 1");
        return null;
    }

    private ImmutableArray<string> BindPattern(YamlScalar? scalar, TypeSymbol type)
    {
        if (scalar is null || !Fits(scalar, "pattern", type, type is ScalarType { Definition.IsText: true }))
        {
            return [];
        }

        if (WholeMatch.Problem(scalar.Value) is not { } problem)
        {
            return [scalar.Value];
        }

        diagnostics.Report(DeclarationDiagnostics.BadRule, scalar.Span, problem);
        return [];
    }

    private ImmutableArray<object> BindValues(YamlSequence list, TypeSymbol type, ValueRules rules)
    {
        var canStand = type is ScalarType { Definition: { IsComparable: true } definition } && definition is not BooleanDefinition;
        if (!Fits(list, "oneOf", type, canStand) || type is not ScalarType scalarType)
        {
            return rules.OneOf;
        }

        var values = ImmutableArray.CreateBuilder<object>();
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar)
            {
                MappingReader.ReportShape(item, "A value of 'oneOf'", "a single value", diagnostics);
            }
            else if (Literals.Parse(scalar.Value, scalarType) is not { } value || !Literals.Keeps(value, rules))
            {
                diagnostics.Report(DeclarationDiagnostics.BadDefault, scalar.Span, scalar.Value, type.DisplayName, "a value that keeps its rules");
            }
            else if (values.Contains(value))
            {
                diagnostics.Report(DeclarationDiagnostics.BadRule, scalar.Span, $"'{scalar.Value}' stands twice");
            }
            else
            {
                values.Add(value);
            }
        }

        if (list.Items.IsEmpty)
        {
            diagnostics.Report(DeclarationDiagnostics.BadRule, list.Span, "'oneOf' lists no value");
        }

        return values.ToImmutable();
    }

    // A relation is told by its id, of which there is nothing to say.
    private ImmutableArray<RuleCondition> BindCondition(RulesSyntax syntax, TypeSymbol type) =>
        syntax.Rule is { } rule && !Fits(rule, "rule", type, type is not ScalarType { Definition: ReferenceDefinition }) ? [] : _conditions.Bind(syntax, type);

    private bool Fits(YamlNode place, string rule, TypeSymbol type, bool fits)
    {
        if (!fits)
        {
            diagnostics.Report(DeclarationDiagnostics.RuleDoesNotFit, place.Span, rule, type.DisplayName);
        }

        return fits;
    }

    // Of two rules of one kind both hold: the stricter decides.
    private static object? Larger(object? own, object? inherited, int sign) =>
        own is null || inherited is null ? own ?? inherited : Comparer.Default.Compare(own, inherited) * sign >= 0 ? own : inherited;

    private static int? Largest(params int?[] numbers) => numbers.Max();
}
