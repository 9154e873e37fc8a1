using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

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
        foreach (var limited in record.Fields.Where(field => (field.Rules.Min ?? field.Rules.Max) is not null))
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
        var (min, max, maxLength) = field.Rules;
        if (maxLength is { } length)
        {
            yield return Rule(field, instance, CSharpCode.Primary($"MaxLength({CSharpCode.Literal(length)})"), names);
        }

        if (min is { } least)
        {
            yield return Rule(field, instance, CSharpCode.Primary($"Min({CSharpValues.Of(least, field.Type, names)})"), names);
        }

        if (max is { } most)
        {
            yield return Rule(field, instance, CSharpCode.Primary($"Max({CSharpValues.Of(most, field.Type, names)})"), names);
        }
    }

    private static CSharpCode Rule(FieldSymbol field, CSharpIdentifier instance, CSharpCode rule, ServiceNames names) => CSharpCode.Primary(
        $"RuleFor({instance} => {instance}.{names.Of(field)}).{rule}.OverridePropertyName({CSharpCode.Literal(field.Label)})");
}
