using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Emit;

namespace Dittofi.Cli.Introspection;

/// <summary>Writes drafts of models as YAML.</summary>
internal static class DraftWriter
{
    // A key of a model holds so many properties.
    private const int MostTogether = 8;

    /// <summary>The file of the models.</summary>
    public static string Write(DraftBuilder drafts, string database)
    {
        var text = new StringBuilder();
        text.Append("# The tables of a ").Append(database).Append(" database as they were when this was written. Nothing here changes them (managed: false).\n");
        if (drafts.Models.Any(model => model.Api is not null))
        {
            text.Append("# 'api' lists, reads, makes, changes and deletes rows, filtered and sorted by what an index leads with; 'dittofi expand' prints what it stands for.\n");
        }

        text.Append("models:");
        text.Append(drafts.Models.Count == 0 ? " {}\n" : "\n");
        foreach (var model in drafts.Models)
        {
            Write(model, text);
        }

        foreach (var left in drafts.LeftOut.Where(left => left.StartsWith("table ", StringComparison.Ordinal) || left.StartsWith("view ", StringComparison.Ordinal)))
        {
            text.Append("# left out: ").Append(YamlName.Comment(left)).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(ModelDraft model, StringBuilder text)
    {
        text.Append("  ").Append(model.Name).Append(":\n");
        if (SqlNames.Table(model.Name).Name != model.Table.Name)
        {
            text.Append("    table: ").Append(YamlName.Value(model.Table.Name)).Append('\n');
        }

        text.Append("    managed: false\n");
        if (!model.HasCreatedAt)
        {
            text.Append("    createdAt: false\n");
        }

        text.Append("    id: ").Append(Id(model)).Append('\n');
        var isEmpty = model.Lines.TrueForAll(line => line[0] == '#');
        text.Append("    properties:").Append(isEmpty ? " {}\n" : "\n");
        foreach (var line in model.Lines)
        {
            text.Append("      ").Append(line).Append('\n');
        }

        var uniques = Keys(model, model.Table.Uniques, []);
        WriteKeys("unique", uniques, text);
        WriteKeys("indexes", Keys(model, model.Table.Indexes, uniques), text);
        if (model.Api is { } api)
        {
            text.Append("    api: ").Append(api).Append('\n');
        }
    }

    private static string Id(ModelDraft model)
    {
        var keys = new List<string>();
        if (model.Key != "id")
        {
            keys.Add($"column: {YamlName.Value(model.Key)}");
        }

        // A key that refers to another row is that row's.
        var isOthers = model.Table.ForeignKeys.Any(key => key.Columns is [var only] && only == model.Key);
        if (model.IdType is "integer" or "long" ? isOthers || model.Table.Column(model.Key)?.IsCounted != true : isOthers && model.IdType == "uuid")
        {
            keys.Add("generated: false");
        }

        return keys.Count == 0 ? model.IdType : $"{{ type: {model.IdType}, {string.Join(", ", keys)} }}";
    }

    // A key of which a column is left out says less than it should; the id says all by itself.
    private static List<string> Keys(ModelDraft model, ImmutableArray<ImmutableArray<string>> keys, List<string> known)
    {
        var written = new List<string>();
        foreach (var key in keys)
        {
            var properties = key.Select(column => model.Properties.GetValueOrDefault(column)).ToList();
            var name = properties.Count == 1 ? properties[0] : $"[{string.Join(", ", properties)}]";
            if (properties.Count is > 0 and <= MostTogether && properties.TrueForAll(property => property is not null) && properties.Distinct().Count() == properties.Count
                && name is not null && !written.Contains(name) && !known.Contains(name))
            {
                written.Add(name);
            }
        }

        return written;
    }

    private static void WriteKeys(string key, List<string> keys, StringBuilder text)
    {
        if (keys.Count > 0)
        {
            text.Append("    ").Append(key).Append(": [").AppendJoin(", ", keys).Append("]\n");
        }
    }
}
