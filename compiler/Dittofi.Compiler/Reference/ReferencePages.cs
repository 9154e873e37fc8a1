using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Reference;

/// <summary>The pages of the reference, written from the catalogues, so that they cannot say anything else than the compiler does.</summary>
internal static class ReferencePages
{
    /// <summary>Every page: its file name and its Markdown.</summary>
    public static IReadOnlyList<(string Name, string Content)> All =>
    [
        ("events.md", Events()),
        ("keys.md", Keys()),
        ("types.md", Types()),
        ("functions.md", Functions()),
        ("diagnostics.md", Diagnostics()),
    ];

    private static string Events()
    {
        var page = new StringBuilder("# Events\n\nEach event is a map with exactly one kind key; its options stand beside it. The examples stand under `events` of an action; the definitions that they use are at the end.\n");
        foreach (var kind in EventCatalog.All)
        {
            page.Append('\n').Append("## `").Append(kind.Name).Append("`\n\n").Append(kind.Summary).Append("\n\n");
            AppendYaml(page, kind.Example);
            page.Append('\n');
            AppendKeys(page, EventReader.KeysOf(kind));
        }

        page.Append("\n## What the examples use\n\n");
        AppendYaml(page, EventExamples.Definitions);
        return page.Append("\nOf the language, this version refuses by name: ").AppendJoin(", ", EventCatalog.Later.Select(name => $"`{name}`")).Append(".\n").ToString();
    }

    private static string Keys()
    {
        var page = new StringBuilder("# Keys\n\nWhat each place of a definition knows. Anything else is an error.\n");
        AppendPlace(page, "`dittofi.yaml`", ProjectReader.HeaderKeys);
        AppendPlace(page, "Every file", ProjectReader.SectionKeys);
        AppendPlace(page, "A setting, in its long form", FieldReader.SettingKeys);
        AppendPlace(page, "The seeds of a model", EventCatalog.SeedKeys);
        AppendPlace(page, "A model", ModelReader.Keys);
        AppendPlace(page, "A property or a variable, in its long form", FieldReader.Keys);
        AppendPlace(page, "A scalar with rules, under `types`", CustomTypeReader.ScalarKeys);
        AppendPlace(page, "A record that comes from another, under `types`", CustomTypeReader.ShapeKeys);
        AppendPlace(page, "A view", ViewSyntax.Keys);
        AppendPlace(page, "Related rows in a `select` or a view", SelectSyntax.RelatedKeys);
        AppendPlace(page, "An endpoint", EndpointReader.Keys);
        AppendPlace(page, "The variables of an endpoint", EndpointReader.VariableKeys);
        AppendPlace(page, "The limits of an endpoint", LimitsReader.Keys);
        AppendPlace(page, "The `cors` of the project or of an endpoint", CorsReader.Keys);
        AppendPlace(page, "An action", ActionReader.Keys);
        AppendPlace(page, "The trigger of an action", ActionReader.TriggerKeys);
        return page.ToString();
    }

    private static string Types()
    {
        var page = new StringBuilder("# Types\n\nA question mark behind a type makes it optional: `text?`. In bodies, in types and in the variables of actions, `[]` makes a list of it: `text[]`, `text[]?`.\n\n| type | meaning | C# | PostgreSQL | SQLite | a literal |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var type in TypeTable.All)
        {
            var row = type.Definition;
            page.Append("| `").Append(row.Name).Append("` | ").Append(row.Summary).Append(" | `").Append(row.CSharpName).Append("` | `")
                .Append(row.PostgreSqlType(type)).Append("` | `").Append(row.SqliteType).Append("` | ").Append(row.LiteralHelp).Append(" |\n");
        }

        return page.Append("| `enum(a, b, c)` | One of the values, sorted in declared order. | an enum | `text` and a check | `TEXT` and a check | one of the values |\n\n")
            .Append("`partial(Shoe)` is a record of which nothing is required: each field of a model or a record may be left out.\n\n")
            .Append("Of the language, this version refuses by name: ").AppendJoin(", ", TypeTable.Later.Select(name => $"`{name}`")).Append(".\n").ToString();
    }

    private static string Functions()
    {
        var page = new StringBuilder("# Functions\n\nWhat expressions can call, by what stands before the point. In brackets stands what may be left out. “SQL” says what a `where` can have on its row; the service computes all else.\n");
        foreach (var group in FunctionTable.All.Prepend(ListFunctions.At).GroupBy(function => function.Receiver).OrderBy(group => group.Key))
        {
            page.Append("\n## ").Append(group.Key == FunctionReceiver.None ? "By name alone" : $"Of {group.Key.Word()}")
                .Append("\n\n| function | result | SQL | meaning |\n| --- | --- | --- | --- |\n");
            foreach (var function in group)
            {
                page.Append("| `").Append(function == ListFunctions.At ? "list[index]" : function.Signature).Append("` | ").Append(function.Result.Word).Append(" | ")
                    .Append(function.Sql is null ? "" : "yes").Append(" | ").Append(function.Summary).Append(" |\n");
            }
        }

        return page.Append("\nOf the language, this version refuses by name: ").AppendJoin(", ", FreeFunctions.Later.Select(name => $"`{name}()`")).Append(".\n").ToString();
    }

    private static string Diagnostics()
    {
        var page = new StringBuilder("# Diagnostics\n\n`dittofi explain CODE` prints the page of a code.\n");
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            page.Append("\n## ").Append(descriptor.Code).Append(": ").Append(descriptor.Title).Append("\n\n")
                .Append(descriptor.Severity == DiagnosticSeverity.Error ? "An error: " : "A warning: ").Append('“').Append(descriptor.Message.Replace("{{", "{", StringComparison.Ordinal)).Append("”\n\n")
                .Append(descriptor.Explanation.TrimEnd()).Append('\n');
        }

        return page.ToString();
    }

    private static void AppendPlace(StringBuilder page, string place, IReadOnlyList<KeySpec> keys)
    {
        page.Append("\n## ").Append(place).Append("\n\n");
        AppendKeys(page, keys);
    }

    private static void AppendYaml(StringBuilder page, string yaml) => page.Append("```yaml\n").Append(yaml).Append("\n```\n");

    private static void AppendKeys(StringBuilder page, IReadOnlyList<KeySpec> keys)
    {
        page.Append("| key | what stands behind it | required | default | meaning |\n| --- | --- | --- | --- | --- |\n");
        foreach (var key in keys.Where(key => !key.IsLater))
        {
            page.Append("| `").Append(key.Name).Append("` | ").Append(ShapeWords.Describe(key.Shape)).Append(" | ").Append(key.IsRequired ? "yes" : "").Append(" | ")
                .Append(key.Default ?? "").Append(" | ").Append(key.Summary).Append(" |\n");
        }

        var later = keys.Where(key => key.IsLater).Select(key => $"`{key.Name}`").ToArray();
        if (later.Length > 0)
        {
            page.Append("\nNot built by this version: ").AppendJoin(", ", later).Append(".\n");
        }
    }
}
