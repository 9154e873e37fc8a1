using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Binding;

/// <summary>Turns a type as written into a type symbol.</summary>
/// <param name="named">The types that authors name.</param>
/// <param name="database">The database, whose limits hold for decimals.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TypeResolver(NamedTypes named, DatabaseKind database, DiagnosticBag diagnostics)
{
    private const int MostEnumValues = 200;

    private readonly RuleBinder _rules = new(diagnostics);

    /// <summary>The type and the rules that come with it; an error type where something was reported.</summary>
    /// <param name="syntax">The type as written; null when that was reported.</param>
    /// <param name="owner">The PascalCase name that an enum takes.</param>
    /// <param name="place">Where it stands.</param>
    public ResolvedType Resolve(TypeSyntax? syntax, string owner, FieldPlace place)
    {
        if (syntax is null)
        {
            return ResolvedType.Error;
        }

        if (syntax.IsList && !place.TakesLists())
        {
            diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, syntax.Span, syntax.Name.Value + "[]", place.Describe());
            return ResolvedType.Error;
        }

        var (type, rules) = ResolveOne(syntax, owner, place);
        if (type.IsError)
        {
            return ResolvedType.Error;
        }

        if (syntax.IsList)
        {
            var items = _rules.Bind(RulesSyntax.None, type.NonOptional, rules);
            (type, rules) = (new ListType(type.NonOptional), items.IsEmpty ? ValueRules.None : new ValueRules { Items = items });
        }

        return new ResolvedType(syntax.IsOptional ? type.AsOptional() : type, rules);
    }

    private ResolvedType ResolveOne(TypeSyntax syntax, string owner, FieldPlace place) =>
        syntax.Name.Value == TypeTable.EnumWord ? new ResolvedType(ResolveEnum(syntax, owner), ValueRules.None)
        : syntax.Name.Value == TypeTable.PartialWord ? ResolvePartial(syntax, place)
        : syntax.Arguments is null && named.Find(syntax.Name, place) is { } found ? found
        : new ResolvedType(ResolveScalar(syntax), ValueRules.None);

    private TypeSymbol ResolveEnum(TypeSyntax syntax, string owner)
    {
        var values = syntax.Arguments ?? [];
        var repeated = values.GroupBy(value => value.Value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        var problem = values.All(value => value.Value.Length == 0) ? "list its values in parentheses"
            : values.Length > MostEnumValues ? "it has more than 200 values"
            : values.Any(value => value.Value.Length is 0 or > 100) ? "a value is empty or longer than 100 characters"
            : values.Any(value => TypeTable.Text.Definition.ParseLiteral(value.Value, TypeTable.Text) is null) ? "a value holds a character that text cannot hold"
            : repeated is not null ? $"'{repeated}' stands twice"
            : null;
        if (problem is null)
        {
            return new EnumType(owner, [.. values.Select(value => value.Value)]);
        }

        diagnostics.Report(DeclarationDiagnostics.BadArguments, syntax.Span, TypeTable.EnumWord, problem);
        return ErrorType.Instance;
    }

    private ResolvedType ResolvePartial(TypeSyntax syntax, FieldPlace place)
    {
        if (place.IsSingle())
        {
            diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, syntax.Span, TypeTable.PartialWord, place.Describe());
            return ResolvedType.Error;
        }

        if (syntax.Arguments is not [{ Value.Length: > 0 } name])
        {
            diagnostics.Report(DeclarationDiagnostics.BadArguments, syntax.Span, TypeTable.PartialWord, "name a model or a record in parentheses");
            return ResolvedType.Error;
        }

        if (named.Find(name, FieldPlace.Body) is not { } found)
        {
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownType, name.Span, NameSuggester.Nearest(name.Value, named.Names), name.Value);
            return ResolvedType.Error;
        }

        if (found.Type is RecordType { Record: var whole })
        {
            return new ResolvedType(new RecordType(named.PartialOf(whole)), ValueRules.None);
        }

        if (!found.Type.IsError)
        {
            diagnostics.Report(TypeDiagnostics.NoFields, name.Span, found.Type.DisplayName, TypeTable.PartialWord);
        }

        return ResolvedType.Error;
    }

    private TypeSymbol ResolveScalar(TypeSyntax syntax)
    {
        if (TypeTable.Find(syntax.Name.Value) is not { } definition)
        {
            ReportUnknown(syntax.Name, syntax.Arguments is not null);
            return ErrorType.Instance;
        }

        var numbers = Numbers(syntax.Arguments);
        var (least, most) = definition.Arguments;
        var count = syntax.Arguments?.Length ?? 0;
        var problem = numbers is null ? "its arguments must be whole numbers"
            : count < least || count > most || (count == 0 && syntax.Arguments is not null) ? ArgumentWords(most)
            : definition.CheckArguments(numbers.Value.First, numbers.Value.Second) ?? SqliteLimit(definition, numbers.Value.First);
        if (problem is null && numbers is { } fitting)
        {
            return new ScalarType(definition, fitting.First, fitting.Second);
        }

        diagnostics.Report(DeclarationDiagnostics.BadArguments, syntax.Span, syntax.Name.Value, problem ?? "");
        return ErrorType.Instance;
    }

    private string? SqliteLimit(ScalarDefinition definition, int? first) =>
        database == DatabaseKind.Sqlite && definition is DecimalDefinition && first > DecimalDefinition.MostDigitsOnSqlite
            ? "SQLite keeps decimals of at most 18 digits"
            : null;

    private void ReportUnknown(NameSyntax name, bool hasArguments)
    {
        if (TypeTable.Later.Contains(name.Value))
        {
            diagnostics.Report(SyntaxDiagnostics.NotYet, name.Span, name.Value);
            return;
        }

        // The arguments that were written stay.
        var known = TypeTable.Elsewhere.GetValueOrDefault(name.Value);
        var suggestion = (hasArguments ? known?.Split('(')[0] : known) ?? NameSuggester.Nearest(name.Value, TypeTable.Words.Concat(named.Names));
        diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownType, name.Span, suggestion, name.Value);
    }

    private static string ArgumentWords(int most) => most switch
    {
        0 => "it takes no arguments",
        1 => "it takes one number",
        _ => "it takes one or two numbers",
    };

    private static (int? First, int? Second)? Numbers(ImmutableArray<NameSyntax>? arguments)
    {
        var numbers = new List<int?>();
        foreach (var argument in arguments ?? [])
        {
            if (!int.TryParse(argument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return (numbers.ElementAtOrDefault(0), numbers.ElementAtOrDefault(1));
    }
}
