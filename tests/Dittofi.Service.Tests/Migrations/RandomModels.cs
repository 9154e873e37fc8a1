using System.Text;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>Models of no meaning that change at random.</summary>
internal sealed class RandomModels(Random random)
{
    private static readonly string[] _names = ["Alpha", "Beta", "Gamma", "Delta", "Order", "Box"];

    private static readonly (string Type, string Default)[] _types =
    [
        ("text(40)", "'it''s'"), ("text(80)", "\"\\\"q\\\"\""), ("text", "x"), ("integer", "3"), ("long", "4"), ("decimal(8,2)", "1.50"), ("decimal(12,4)", "2.5"), ("decimal(12,2)", "7"),
        ("double", "1.5"), ("boolean", "true"), ("date", "2024-02-29"), ("datetime", "2024-02-29T01:02:03Z"), ("uuid", "9b2d3f6e-1c1a-4f5e-8d3b-0a1b2c3d4e5f"), ("time", "'10:00:00'"),
        ("enum(a, b)", "a"), ("enum(b, a, c)", "c"), ("email", "a@example.com"),
    ];

    private readonly List<Model> _models = [];
    private int _number;

    /// <summary>What has another name since it was last asked for.</summary>
    public List<string> Renames { get; } = [];

    /// <summary>Changes something a few times.</summary>
    public void Change(int times)
    {
        Renames.Clear();
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        for (var time = 0; time < times; time++)
        {
            if (_models.Count < 2 || random.Next(12) == 0)
            {
                AddModel();
                continue;
            }

            var model = Any(_models);
            switch (random.Next(12))
            {
                case 0 when _models.Count > 3:
                    _models.Remove(model);
                    _models.ForEach(other => other.Forget(model.Name));
                    break;
                case 1 when _names.Where(name => _models.All(each => each.Name != name)).ToList() is { Count: > 0 } free && renamed.Add(model.Name):
                    Rename(model, Any(free));
                    renamed.Add(model.Name);
                    break;
                case 2 when model.Properties.Count > 1:
                    model.Drop(Any(model.Properties.Keys.ToList()));
                    break;
                case 3 when model.Properties.Count > 0 && Any(model.Properties.Keys.ToList()) is var old && renamed.Add($"{model.Name}.{old}"):
                    var fresh = Next("p");
                    model.RenameProperty(old, fresh);
                    renamed.Add($"{model.Name}.{fresh}");
                    Renames.Add($"{model.Name}.{old}:{fresh}");
                    break;
                case 4 when model.Properties.Count > 0:
                    model.Properties[Any(model.Properties.Keys.ToList())] = Property();
                    break;
                case 5:
                    model.Relations[Next("r")] = (Any(_models).Name, random.Next(3));
                    break;
                case 6 when model.Relations.Count > 0:
                    var relation = Any(model.Relations.Keys.ToList());
                    model.Relations[relation] = (model.Relations[relation].Target, random.Next(3));
                    break;
                case 7 when model.Relations.Count > 0:
                    model.Drop(Any(model.Relations.Keys.ToList()));
                    break;
                case 8:
                    model.Many[Next("m")] = Any(_models).Name;
                    break;
                case 9 when model.Many.Count > 0:
                    model.Many.Remove(Any(model.Many.Keys.ToList()));
                    break;
                case 10 when model.Properties.Count > 0:
                    Toggle(random.Next(2) == 0 ? model.Uniques : model.Indexes, Any(model.Properties.Keys.ToList()));
                    break;
                default:
                    model.Properties[Next("p")] = Property();
                    break;
            }
        }
    }

    /// <summary>The models as an author writes them.</summary>
    public override string ToString()
    {
        var yaml = new StringBuilder();
        foreach (var model in _models)
        {
            yaml.Append("  ").Append(model.Name).Append(":\n    properties:\n");
            foreach (var (name, type) in model.Properties.Select(each => (each.Key, each.Value))
                .Concat(model.Relations.Select(each => (each.Key, each.Value.Target + (each.Value.Rule == 0 ? "" : "?"))))
                .Concat(model.Many.Select(each => (each.Key, $"{{ manyToMany: {each.Value} }}"))))
            {
                yaml.Append("      ").Append(name).Append(": ").Append(type).Append('\n');
            }

            Append(yaml, "unique", model.Uniques.Select(name => $"[{name}]"), "[{0}]");
            Append(yaml, "indexes", model.Indexes, "[{0}]");
            Append(yaml, "onDelete", model.Relations.Select(each => $"{each.Key}: {(each.Value.Rule == 2 ? "clear" : each.Value.Rule == 1 ? "cascade" : "restrict")}"), "{{ {0} }}");
        }

        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, string key, IEnumerable<string> values, string form)
    {
        var all = values.ToList();
        if (all.Count > 0)
        {
            yaml.Append("    ").Append(key).Append(": ").Append(form.Replace("{0}", string.Join(", ", all), StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)).Append('\n');
        }
    }

    private static void Toggle(HashSet<string> names, string name)
    {
        if (!names.Remove(name))
        {
            names.Add(name);
        }
    }

    private void AddModel()
    {
        if (_names.Where(name => _models.All(each => each.Name != name)).ToList() is { Count: > 0 } free)
        {
            var model = new Model(Any(free));
            model.Properties[Next("p")] = Property();
            model.Properties[Next("p")] = Property();
            _models.Add(model);
        }
    }

    private void Rename(Model model, string name)
    {
        Renames.Add($"{model.Name}:{name}");
        foreach (var other in _models)
        {
            other.Retarget(model.Name, name);
        }

        model.Name = name;
    }

    private string Property()
    {
        var (type, given) = Any(_types);
        var rules = type is "integer" or "long" or "double" or "decimal(8,2)" ? Any(["", ", min: 0", ", max: 100", ", min: 0, max: 90"]) : "";
        return random.Next(3) switch
        {
            0 => $"{{ type: \"{type}?\"{rules} }}",
            1 => $"{{ type: \"{type}\"{rules}, default: {given} }}",
            _ => $"{{ type: \"{type}\"{rules} }}",
        };
    }

    private string Next(string prefix) => prefix + ++_number;

    private T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private sealed class Model(string name)
    {
        public string Name { get; set; } = name;

        public Dictionary<string, string> Properties { get; } = [];

        public Dictionary<string, (string Target, int Rule)> Relations { get; } = [];

        public Dictionary<string, string> Many { get; } = [];

        public HashSet<string> Uniques { get; } = [];

        public HashSet<string> Indexes { get; } = [];

        public void Drop(string property)
        {
            Properties.Remove(property);
            Relations.Remove(property);
            Uniques.Remove(property);
            Indexes.Remove(property);
        }

        public void RenameProperty(string old, string now)
        {
            Properties[now] = Properties[old];
            var (isUnique, isIndexed) = (Uniques.Contains(old), Indexes.Contains(old));
            Drop(old);
            if (isUnique)
            {
                Uniques.Add(now);
            }

            if (isIndexed)
            {
                Indexes.Add(now);
            }
        }

        public void Forget(string target)
        {
            foreach (var relation in Relations.Where(each => each.Value.Target == target).Select(each => each.Key).ToList())
            {
                Drop(relation);
            }

            foreach (var many in Many.Where(each => each.Value == target).Select(each => each.Key).ToList())
            {
                Many.Remove(many);
            }
        }

        public void Retarget(string old, string now)
        {
            foreach (var relation in Relations.Where(each => each.Value.Target == old).Select(each => each.Key).ToList())
            {
                Relations[relation] = (now, Relations[relation].Rule);
            }

            foreach (var many in Many.Where(each => each.Value == old).Select(each => each.Key).ToList())
            {
                Many[many] = now;
            }
        }
    }
}
