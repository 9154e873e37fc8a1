using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what properties and variables have in common: type, rules, default.</summary>
internal sealed class FieldBinder(TypeResolver types, DiagnosticBag diagnostics)
{
    private readonly RuleBinder _rules = new(diagnostics);

    /// <summary>Resolves the types.</summary>
    public TypeResolver Types => types;

    /// <summary>The type, rules and default of a field; a default that does not fit is reported and stands as its text.</summary>
    /// <param name="syntax">The field as declared.</param>
    /// <param name="owner">The PascalCase name of what it belongs to; an enum is named after both, and so is a record declared in place.</param>
    /// <param name="place">Where the field stands.</param>
    public (TypeSymbol Type, ValueRules Rules, object? Default) Bind(FieldSyntax syntax, string owner, FieldPlace place)
    {
        foreach (var (key, value) in place == FieldPlace.Property ? [] : syntax.OfProperties)
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, value.Span, $"'{syntax.Name.Value}', which is no property of a model,", key, "");
        }

        var name = owner + char.ToUpperInvariant(syntax.Name.Value[0]) + syntax.Name.Value[1..];
        var (type, inherited) = syntax.Fields is { } fields ? new ResolvedType(BindFields(syntax, fields, name, place), ValueRules.None) : types.Resolve(syntax.Type, name, place);
        var rules = type.IsError ? ValueRules.None : _rules.Bind(syntax.Rules, type.NonOptional, inherited);
        return (type, rules, BindDefault(syntax, type, rules));
    }

    private TypeSymbol BindFields(FieldSyntax syntax, ImmutableArray<FieldSyntax> fields, string name, FieldPlace place)
    {
        if (place.IsSingle())
        {
            diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, syntax.Name.Span, "fields", place.Describe());
            return ErrorType.Instance;
        }

        return new RecordBinder(this, diagnostics).Bind(fields, name, syntax.Name.Value, syntax.Name.Span, FieldPlace.Body) is { } record
            ? new RecordType(record)
            : ErrorType.Instance;
    }

    private object? BindDefault(FieldSyntax syntax, TypeSymbol type, ValueRules rules)
    {
        if (syntax.Default is not { } given)
        {
            return null;
        }

        // What looks computed would be answered as it is written.
        var literal = InterpolationScanner.Plain(given.Value);
        var value = literal is null ? null : Literals.Parse(literal, type.NonOptional);
        if (value is not null && Literals.Keeps(value, rules))
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
            var help = literal is null ? "a literal: a default is not computed, and '$${' stands for '${'"
                : value is not null ? "a value that keeps its rules"
                : type.NonOptional is ScalarType expected ? expected.Definition.LiteralHelp
                : "none: records and lists take no default";
            diagnostics.Report(DeclarationDiagnostics.BadDefault, given.Span, given.Value, type.NonOptional.DisplayName, help);
        }

        return given.Value;
    }
}
