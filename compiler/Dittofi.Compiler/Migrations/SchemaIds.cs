using System.Collections.Immutable;
using System.Globalization;

namespace Dittofi.Compiler.Migrations;

/// <summary>Gives what models ask for the ids that it has in the snapshot: by its name, or by the author's word that it had another.</summary>
internal static class SchemaIds
{
    /// <summary>The new schema with the ids of the old one.</summary>
    /// <param name="old">The schema of the snapshot.</param>
    /// <param name="fresh">The schema that the models ask for.</param>
    /// <param name="renames">What has a new name.</param>
    public static CarriedSchema Carry(DatabaseSchema old, DatabaseSchema fresh, ImmutableArray<SchemaRename> renames)
    {
        var unused = renames.ToList();
        var taken = old.Tables.Select(table => table.Id).ToHashSet(StringComparer.Ordinal);
        var tables = fresh.Tables.Select(table => Carry(table, Former(table, old, renames, unused), renames, unused, taken)).ToImmutableArray();
        return new CarriedSchema(fresh with { Tables = tables }, [.. unused]);
    }

    private static SchemaTable Carry(SchemaTable table, SchemaTable? former, ImmutableArray<SchemaRename> renames, List<SchemaRename> unused, HashSet<string> taken)
    {
        if (former is null)
        {
            return table with { Id = Free(table.Id, taken) };
        }

        var columns = former.Columns.Select(column => column.Id).ToHashSet(StringComparer.Ordinal);
        return table with
        {
            Id = former.Id,
            Columns = [.. table.Columns.Select(column => column with { Id = Former(column, table, former, renames, unused)?.Id ?? Free(column.Id, columns) })],
        };
    }

    private static SchemaTable? Former(SchemaTable table, DatabaseSchema old, ImmutableArray<SchemaRename> renames, List<SchemaRename> unused)
    {
        var (model, relation) = table.Model.Split('.') is [var owner, var name] ? (owner, name) : (table.Model, null);
        var renamed = renames.FirstOrDefault(each => each.Property is null && each.To == model);
        var formerModel = renamed?.Model ?? (IsSource(model, renames) ? null : model);
        if (formerModel is null)
        {
            return null;
        }

        var label = formerModel;
        SchemaRename? moved = null;
        if (relation is not null)
        {
            moved = renames.FirstOrDefault(each => each.Property is not null && each.To == relation && (each.Model == formerModel || each.Model == model));
            label += "." + (moved?.Property ?? relation);
        }

        var former = old.Tables.FirstOrDefault(each => each.Model == label);
        if (former is not null)
        {
            unused.RemoveAll(each => each == renamed || each == moved);
        }

        return former;
    }

    private static SchemaColumn? Former(SchemaColumn column, SchemaTable table, SchemaTable former, ImmutableArray<SchemaRename> renames, List<SchemaRename> unused)
    {
        bool IsOfTable(SchemaRename each) => each.Property is not null && (each.Model == former.Model || each.Model == table.Model);
        if (renames.FirstOrDefault(each => IsOfTable(each) && each.To == column.Property) is { } renamed)
        {
            var source = former.Columns.FirstOrDefault(each => each.Property == renamed.Property);
            if (source is not null)
            {
                unused.Remove(renamed);
            }

            return source;
        }

        return renames.Any(each => IsOfTable(each) && each.Property == column.Property) ? null : former.Columns.FirstOrDefault(each => each.Property == column.Property);
    }

    private static bool IsSource(string model, ImmutableArray<SchemaRename> renames) => renames.Any(each => each.Property is null && each.Model == model);

    private static string Free(string wanted, HashSet<string> taken)
    {
        var id = wanted;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }
}
