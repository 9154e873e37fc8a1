using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what properties and variables have in common: type, rules, default.</summary>
internal sealed class FieldBinder(TypeResolver types, DiagnosticBag diagnostics)
{
    private readonly RuleBinder _rules = new(diagnostics);

    /// <summary>The type, rules and default of a field; a default that does not fit is reported and left out.</summary>
    /// <param name="syntax">The field as declared.</param>
    /// <param name="owner">The PascalCase name of what it belongs to; an enum is named after both.</param>
    public (TypeSymbol Type, ValueRules Rules, object? Default) Bind(FieldSyntax syntax, string owner)
    {
        var type = types.Resolve(syntax.Type, owner + char.ToUpperInvariant(syntax.Name.Value[0]) + syntax.Name.Value[1..]);
        var rules = type.IsError ? ValueRules.None : _rules.Bind(syntax.Rules, type.NonOptional, ValueRules.None);
        return (type, rules, BindDefault(syntax, type, rules));
    }

    private object? BindDefault(FieldSyntax syntax, TypeSymbol type, ValueRules rules)
    {
        if (syntax.Default is not { } given || type.IsError)
        {
            return null;
        }

        var value = Literals.Parse(given.Value, type.NonOptional);
        if (value is not null && Literals.Keeps(value, rules))
        {
            return value;
        }

        var help = type.NonOptional is ScalarType expected ? expected.Definition.LiteralHelp : "one of its values";
        diagnostics.Report(DeclarationDiagnostics.BadDefault, given.Span, given.Value, type.NonOptional.DisplayName, value is null ? help : "a value that keeps its rules");
        return null;
    }
}
