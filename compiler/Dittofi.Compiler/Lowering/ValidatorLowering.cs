using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the FluentValidation validator of a root of a request.</summary>
internal static class ValidatorLowering
{
    /// <summary>The validator's file.</summary>
    /// <param name="record">The record.</param>
    /// <param name="instance">What its rules call an instance.</param>
    /// <param name="names">The names of the service.</param>
    /// <param name="withParts">Whether the records that it is made of are checked too: not where a request brought them.</param>
    public static FilePlan Plan(RecordSymbol record, CSharpIdentifier instance, ServiceNames names, bool withParts = true)
    {
        var folder = names.FolderOf(record);
        var usings = new UsingDirectives(names, folder).Add("App.Runtime", "FluentValidation");
        var model = EmitObject.Empty
            .With("record", names.Of(record))
            .With("rules", record.Fields.SelectMany(field => Rules(field, instance, names, withParts)));
        foreach (var field in record.Fields)
        {
            AddValues(usings, field.Rules.Items ?? field.Rules, field.Type);
            AddConditions(usings, field.Rules, model);
            AddConditions(usings, field.Rules.Items ?? ValueRules.None, model);
            foreach (var part in RecordSymbol.In(field.Type).Where(_ => withParts))
            {
                usings.Add(names.FolderOf(part));
            }
        }

        return ServiceFiles.Type(
            folder,
            names.ValidatorOf(record),
            "models/validator.cs",
            usings,
            model);
    }

    private static void AddValues(UsingDirectives usings, ValueRules rules, TypeSymbol type)
    {
        if ((rules.Min ?? rules.Max) is not null || !rules.OneOf.IsEmpty)
        {
            usings.Add(type.NonOptional is ListType list ? list.Element : type);
        }
    }

    private static void AddConditions(UsingDirectives usings, ValueRules rules, EmitObject model)
    {
        if (rules.Conditions.IsEmpty)
        {
            return;
        }

        var text = EmittedText.Of(model);
        foreach (var (_, space) in EmittedText.Namespaces.Where(pair => text.Contains(pair.Token, StringComparison.Ordinal)))
        {
            usings.Add(space);
        }

        foreach (var condition in rules.Conditions)
        {
            usings.Add(condition.Lambda.Parameter.Type);
            foreach (var literal in RowExpressions.Flatten(condition.Lambda.Body).Where(part => part is BoundLiteral { Type.NonOptional: EnumType }))
            {
                usings.Add(literal.Type);
            }
        }
    }

    private static IEnumerable<ISafeText> Rules(FieldSymbol field, CSharpIdentifier instance, ServiceNames names, bool withParts)
    {
        var value = CSharpCode.Of($"{instance} => {instance}.{names.Of(field)}");
        var label = CSharpCode.Literal(field.Label);
        foreach (var part in RecordSymbol.In(field.Type).Where(part => withParts && RecordLowering.HasRules(part)))
        {
            var method = CSharpIdentifier.Pascal(field.Type.NonOptional is ListType ? "Records" : "Record");
            yield return CSharpCode.Primary($"RuleFor({value}).{method}({label}, {names.ValidatorOf(part)}.Instance)");
        }

        var chain = Chain(field.Rules, field.Type, names);
        if (chain.Text.Length > 0)
        {
            yield return CSharpCode.Primary($"RuleFor({value}){chain}.OverridePropertyName({label})");
        }

        if (field.Rules.Items is { } items && field.Type.NonOptional is ListType { Element: var element } && Chain(items, element, names) is { Text.Length: > 0 } each)
        {
            yield return CSharpCode.Primary($"RuleForEach({value}){each}.OverridePropertyName({label})");
        }
    }

    private static CSharpCode Chain(ValueRules rules, TypeSymbol type, ServiceNames names) =>
        CSharpCode.Join(CSharpCode.Empty, Calls(rules, type, names).Select(call => CSharpCode.Primary($".{call}")));

    private static IEnumerable<CSharpCode> Calls(ValueRules rules, TypeSymbol type, ServiceNames names)
    {
        if (rules.MinLength is { } shortest)
        {
            yield return CSharpCode.Primary($"MinLength({CSharpCode.Literal(shortest)})");
        }

        if (rules.MaxLength is { } longest)
        {
            yield return CSharpCode.Primary($"MaxLength({CSharpCode.Literal(longest)})");
        }

        foreach (var pattern in rules.Patterns)
        {
            yield return CSharpCode.Primary($"Pattern({CSharpCode.Literal(pattern)})");
        }

        if (rules.Min is { } least)
        {
            yield return CSharpCode.Primary($"Min({CSharpValues.Of(least, type, names)})");
        }

        if (rules.Max is { } most)
        {
            yield return CSharpCode.Primary($"Max({CSharpValues.Of(most, type, names)})");
        }

        if (!rules.OneOf.IsEmpty)
        {
            yield return CSharpCode.Call(CSharpCode.Primary($"OneOf"), rules.OneOf.Select(value => CSharpValues.Of(value, type, names)));
        }

        foreach (var condition in rules.Conditions)
        {
            var function = new ExpressionEmitter(names, new VariableNames()).EmitFunction(condition.Lambda);
            yield return CSharpCode.Primary($"KeepsRule({function}, {CSharpCode.Literal(condition.Message)})");
        }
    }
}
