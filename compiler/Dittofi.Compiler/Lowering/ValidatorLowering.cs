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
        return ServiceFiles.Type(
            folder,
            names.ValidatorOf(record),
            "models/validator.cs",
            new UsingDirectives(names, folder).Add("App.Runtime", "FluentValidation"),
            EmitObject.Empty
                .With("record", names.Of(record))
                .With("rules", record.Fields.Select(field => Rules(field, instance, names)).OfType<ISafeText>()));
    }

    private static CSharpCode? Rules(FieldSymbol field, CSharpIdentifier instance, ServiceNames names)
    {
        var (min, max, maxLength) = field.Rules;
        CSharpCode?[] rules =
        [
            maxLength is { } length ? CSharpCode.Primary($".MaxLength({CSharpCode.Literal(length)})") : null,
            min is { } least ? CSharpCode.Primary($".Min({CSharpValues.Limit(least, field.Type, names)})") : null,
            max is { } most ? CSharpCode.Primary($".Max({CSharpValues.Limit(most, field.Type, names)})") : null,
        ];
        var chain = CSharpCode.Join(CSharpCode.Empty, rules.OfType<CSharpCode>());
        return chain.Text.Length == 0
            ? null
            : CSharpCode.Primary($"RuleFor({instance} => {instance}.{names.Of(field)}){chain}.OverridePropertyName({CSharpCode.Literal(field.Label)})");
    }
}
