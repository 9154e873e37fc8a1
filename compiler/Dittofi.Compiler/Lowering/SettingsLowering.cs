using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the class of the settings: what it holds, and how it is read when the service starts.</summary>
internal static class SettingsLowering
{
    /// <summary>The files of the settings; none where the project has none.</summary>
    public static IEnumerable<FilePlan> Plan(RecordSymbol? settings, ServiceNames names)
    {
        if (settings is null)
        {
            yield break;
        }

        var usings = new UsingDirectives(names, ServiceFolder.Data).Add("App.Runtime", "Microsoft.Extensions.Configuration");
        foreach (var field in settings.Fields)
        {
            usings.Add(field.Type);
            if (field.Default is DateTimeOffset or Guid)
            {
                usings.Add("System");
            }
        }

        var hasRules = RecordLowering.HasRules(settings);
        yield return ServiceFiles.Type(ServiceFolder.Data, names.Of(settings), "project/settings.cs", usings, EmitObject.Empty
            .With("validator", hasRules ? CSharpCode.Identifier(names.ValidatorOf(settings)) : CSharpCode.Empty)
            .With("fields", settings.Fields.Select(field => EmitObject.Empty
                .With("summary", DocText.Sentence(field.Description))
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field))
                .With("read", RecordLowering.ReadVariable(field, CSharpIdentifier.Camel("input"), names)))));
        if (hasRules)
        {
            yield return ValidatorLowering.Plan(settings, CSharpIdentifier.Camel(Names.Settings), names);
        }
    }

    /// <summary>The defaults as <c>appsettings.json</c> lists them.</summary>
    public static FilePlan Defaults(RecordSymbol? settings) => new("appsettings.json", "project/appsettings.json", EmitObject.Empty
        .With("settings", Fields(settings).Where(field => field.Default is not null).Select(field => EmitObject.Empty
            .With("name", JsonText.Literal(field.Name))
            .With("value", Value(field)))));

    /// <summary>What the instructions say of each.</summary>
    public static IEnumerable<EmitObject> Lines(RecordSymbol? settings) => Fields(settings).Select(field => EmitObject.Empty
        .With("name", MarkdownText.Code("Settings__" + field.Name))
        .With("type", MarkdownText.Line(field.Type.DisplayName + (field.IsSecret ? ", secret" : "")))
        .With("need", MarkdownText.Line(field.Type.IsOptional ? "optional" : field.Default is null ? "required" : "has a default"))
        .With("description", MarkdownText.Line(field.Description ?? "")));

    private static ImmutableArray<FieldSymbol> Fields(RecordSymbol? settings) => settings is null ? [] : settings.Fields;

    private static JsonText Value(FieldSymbol field) => field.Default switch
    {
        bool value => JsonText.Literal(value),
        int value => JsonText.Literal(value),
        long value => JsonText.Literal(value),
        decimal value => JsonText.Literal(value),
        double value => JsonText.Literal(value),
        _ => JsonText.Literal(ExampleValues.Usual.Plain(field)),
    };
}
