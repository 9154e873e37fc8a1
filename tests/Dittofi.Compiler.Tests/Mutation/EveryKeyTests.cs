using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>The project that mutations and payloads start from uses every key of every place, so that a key that is new is attacked as well.</summary>
public sealed class EveryKeyTests
{
    private const string Project = "tests/projects/every-key";

    [Fact]
    public void The_project_uses_every_key_of_every_place()
    {
        var maps = ProjectFolder.Read(Project).Files.SelectMany(file => YamlReader.Read(file, new DiagnosticBag()) is { } root ? Maps(root, "") : []).ToList();
        var missing = Places().SelectMany(place => place.Keys.Where(key => !key.IsLater)
            .Where(key => !maps.Any(map => place.IsHere(map.Way, map.Keys) && map.Keys.Contains(key.Name)))
            .Select(key => $"{place.Name}: {key.Name}"));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_project_is_built_on_both_databases()
    {
        var input = ProjectFolder.Read(Project);
        Assert.Empty(Errors(input));
        Assert.Empty(Errors(ProjectFolder.OnPostgreSql(input)));
    }

    private static IEnumerable<string> Errors(ProjectInput input) =>
        Compilation.Build(input, new BuildOptions()).Diagnostics.Where(found => found.Descriptor.Severity == DiagnosticSeverity.Error).Select(found => found.Message);

    private static IEnumerable<Place> Places()
    {
        yield return new("dittofi.yaml", [.. ProjectReader.HeaderKeys, .. ProjectReader.SectionKeys], (way, _) => way == "");
        yield return new("a setting", FieldReader.SettingKeys, (way, _) => IsIn(way, "settings"));
        yield return new("seeds", EventCatalog.SeedKeys, (way, _) => IsIn(way, "seeds"));
        yield return new("a model", ModelReader.Keys, (way, _) => IsIn(way, "models"));
        yield return new("an id", IdSyntax.Keys, (way, _) => way.StartsWith("/models/", StringComparison.Ordinal) && way.EndsWith("/id", StringComparison.Ordinal));
        yield return new("a field", FieldReader.Keys, (way, keys) => !way.StartsWith("/settings", StringComparison.Ordinal) && keys.Overlaps(["type", "fields", CollectionSyntax.Many, CollectionSyntax.ManyToMany]));
        yield return new("a scalar", CustomTypeReader.ScalarKeys, (way, keys) => IsIn(way, "types") && keys.Contains("is"));
        yield return new("a shape", CustomTypeReader.ShapeKeys, (way, keys) => IsIn(way, "types") && keys.Contains("of"));
        yield return new("an endpoint", EndpointReader.Keys, (way, _) => IsIn(way, "endpoints"));
        yield return new("variables", EndpointReader.VariableKeys, (way, _) => way.StartsWith("/endpoints/", StringComparison.Ordinal) && way.EndsWith("/variables", StringComparison.Ordinal));
        yield return new("limits", LimitsReader.Keys, (way, _) => way.EndsWith("/limits", StringComparison.Ordinal));
        yield return new("cors", CorsReader.Keys, (way, _) => way.EndsWith("/cors", StringComparison.Ordinal));
        yield return new("an action", ActionReader.Keys, (way, _) => IsIn(way, "actions") || way.EndsWith("/action", StringComparison.Ordinal));
        yield return new("a trigger", ActionReader.TriggerKeys, (way, _) => way.EndsWith("/trigger", StringComparison.Ordinal));
        foreach (var kind in EventCatalog.All)
        {
            yield return new(kind.Name, EventReader.KeysOf(kind).Where(key => key.Name is not ("when" or "description" or "as")), (way, keys) => way.EndsWith("/[]", StringComparison.Ordinal) && keys.Contains(kind.Name));
        }
    }

    private static bool IsIn(string way, string section) => way.StartsWith($"/{section}/", StringComparison.Ordinal) && way.Count(letter => letter == '/') == 2;

    private static IEnumerable<(string Way, HashSet<string> Keys)> Maps(YamlNode node, string way) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => Maps(entry.Value, $"{way}/{entry.Key.Value}")).Prepend((way, map.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal))),
        YamlSequence list => list.Items.SelectMany(item => Maps(item, way + "/[]")),
        _ => [],
    };

    private sealed record Place(string Name, IEnumerable<KeySpec> Keys, Func<string, HashSet<string>, bool> IsHere);
}
