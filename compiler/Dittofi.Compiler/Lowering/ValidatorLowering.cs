using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the FluentValidation validator of a root of a request.</summary>
internal static class ValidatorLowering
{
    /// <summary>The validator's file.</summary>
    public static FilePlan Plan(RequestParameter parameter, ServiceNames names)
    {
        var record = parameter.Record;
        var folder = names.FolderOf(record);

        // The shape of a model is checked for whoever sends it.
        var instance = CSharpIdentifier.Camel(record.Model is null ? parameter.Root : "input");
        var usings = new UsingDirectives(names, folder).Add("App.Runtime", "FluentValidation");
        foreach (var limited in record.Fields.Where(field => (field.Rules.Min ?? field.Rules.Max) is not null || !field.Rules.OneOf.IsEmpty))
        {
            usings.Add(limited.Type);
        }

        return ServiceFiles.Type(
            folder,
            names.ValidatorOf(record),
            "models/validator.cs",
            usings,
            EmitObject.Empty
                .With("record", names.Of(record))
                .With("rules", record.Fields.SelectMany(field => Rules(field, instance, names))));
    }

    private static IEnumerable<ISafeText> Rules(FieldSymbol field, CSharpIdentifier instance, ServiceNames names)
    {
        var rules = field.Rules;
        return Calls(rules, field.Type, names).Select(rule => Rule(field, instance, rule, names));
    }

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
    }

    private static CSharpCode Rule(FieldSymbol field, CSharpIdentifier instance, CSharpCode rule, ServiceNames names) => CSharpCode.Primary(
        $"RuleFor({instance} => {instance}.{names.Of(field)}).{rule}.OverridePropertyName({CSharpCode.Literal(field.Label)})");
}
