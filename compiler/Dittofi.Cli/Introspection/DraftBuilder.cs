using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expansion;

namespace Dittofi.Cli.Introspection;

/// <summary>Drafts models of the tables of a database; what the language cannot say is left out, and told.</summary>
internal sealed class DraftBuilder
{
    private readonly FoundDatabase _database;
    private readonly SortedDictionary<string, ModelDraft> _models = new(StringComparer.Ordinal);
    private readonly List<string> _leftOut = [];

    private DraftBuilder(FoundDatabase database) => _database = database;

    /// <summary>The models, by the names of their tables.</summary>
    public IReadOnlyCollection<ModelDraft> Models => _models.Values;

    /// <summary>What was left out, and why: a line each.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>How many tables became relations.</summary>
    public int Pairs { get; private set; }

    /// <summary>Drafts the models of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="hasApis">Whether the models are to be served.</param>
    public static DraftBuilder Build(FoundDatabase database, bool hasApis)
    {
        var builder = new DraftBuilder(database);
        builder.Build();
        if (hasApis)
        {
            builder.DraftApis();
        }

        return builder;
    }

    private void Build()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tables = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pairs = new List<PairTable>();
        foreach (var table in _database.Tables)
        {
            if (!IsName(table.Name))
            {
                LeaveOut($"table {table.Name}: no model can have a table of this name");
            }
            else if (!tables.Add(table.Name))
            {
                LeaveOut($"table {table.Name}: another differs from it by the case of letters alone");
            }
            else if (PairTable.Of(table) is { } pair)
            {
                pairs.Add(pair);
            }
            else if (IdOf(table) is { } id)
            {
                var hasCreatedAt = _database.Kind == DatabaseKind.PostgreSql && table.Column("created_at") is { IsNullable: false, Type: "timestamp with time zone", IsComputed: false };
                _models.Add(table.Name, new ModelDraft(table, FoundNames.Distinct(FoundNames.Model(table.Name), names)) { IdType = id, HasCreatedAt = hasCreatedAt });
            }
        }

        foreach (var view in _database.Views)
        {
            LeaveOut($"view {view}: only tables become models");
        }

        var properties = new PropertyDrafts(_database, Find, LeaveOut);
        foreach (var model in _models.Values)
        {
            properties.Draft(model);
        }

        DraftCollections();
        foreach (var pair in pairs)
        {
            DraftPair(pair);
        }
    }

    // The rows that refer to each: after all properties have their names.
    private void DraftCollections()
    {
        foreach (var model in _models.Values)
        {
            foreach (var (column, target) in model.Relations.OrderBy(relation => relation.Key, StringComparer.Ordinal))
            {
                var relation = model.Properties[column];
                var isOne = model.Relations.Values.Count(other => other == target) == 1;
                var name = FoundNames.Many(model.Name) + (isOne ? "" : "By" + char.ToUpperInvariant(relation[0]) + relation[1..]);
                target.Lines.Add($"{FoundNames.Distinct(name, target.Names)}: {{ many: {model.Name}, via: {relation} }}");
            }
        }
    }

    private void DraftPair(PairTable pair)
    {
        if (Find(pair.Own.Table) is not { } own || Find(pair.Other.Table) is not { } other || !Refers(pair.Table, pair.Own, own) || !Refers(pair.Table, pair.Other, other))
        {
            LeaveOut($"table {pair.Table.Name}: what its pairs refer to is no model");
            return;
        }

        var name = FoundNames.Distinct(FoundNames.Many(other.Name), own.Names);
        var inverse = FoundNames.Distinct(FoundNames.Many(own.Name), other.Names);
        own.Lines.Add(
            $"{name}: {{ manyToMany: {other.Name}, table: {YamlName.Value(pair.Table.Name)}, columns: [{YamlName.Value(pair.Own.Columns[0])}, {YamlName.Value(pair.Other.Columns[0])}], inverse: {inverse} }}");
        Pairs++;
    }

    // Two models may have one plural, and one path. A row that needs what was left out can be changed, not made.
    private void DraftApis()
    {
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in _models.Values)
        {
            var usual = ApiModel.UsualPath(model.Name);
            var path = usual;
            for (var number = 2; !paths.Add(path); number++)
            {
                path = string.Create(CultureInfo.InvariantCulture, $"{usual}-{number}");
            }

            string[] keys = [.. path == usual ? Array.Empty<string>() : [$"path: {path}"], .. model.CanBeMade ? Array.Empty<string>() : ["operations: [list, get, update, delete]"]];
            model.Api = keys.Length == 0 ? "true" : $"{{ {string.Join(", ", keys)} }}";
        }
    }

    private bool Refers(FoundTable table, FoundForeignKey key, ModelDraft target) =>
        key.Columns.All(IsColumn) && (key.References.IsEmpty || key.References is [var only] && only == target.Key)
        && table.Column(key.Columns[0]) is { } column && PropertyDrafts.TypeOf(column, _database.Kind).Type == target.IdType;

    private string? IdOf(FoundTable table)
    {
        if (!table.Columns.Any(column => !table.PrimaryKey.Contains(column.Name) && !column.IsComputed && IsColumn(column.Name) && PropertyDrafts.TypeOf(column, _database.Kind).Type is not null))
        {
            LeaveOut($"table {table.Name}: it holds nothing but its key that a property could be made of");
            return null;
        }

        switch (table.PrimaryKey)
        {
            case []:
                LeaveOut($"table {table.Name}: it has no primary key");
                return null;
            case [var name] when table.Column(name) is { } column:
                var type = PropertyDrafts.TypeOf(column, _database.Kind);
                if (IsColumn(name) && type.Stored is null && (type.Type is "integer" or "long" or "uuid" || type.Type?.StartsWith("text", StringComparison.Ordinal) == true))
                {
                    return type.Type;
                }

                LeaveOut($"table {table.Name}: no id is of the type of its key {name} ({column.Type})");
                return null;
            default:
                LeaveOut($"table {table.Name}: its key has several columns, and is no pair of foreign keys alone");
                return null;
        }
    }

    private ModelDraft? Find(string table) =>
        _models.GetValueOrDefault(table)
        ?? (_database.Kind == DatabaseKind.Sqlite ? _models.Values.FirstOrDefault(model => model.Table.Name.Equals(table, StringComparison.OrdinalIgnoreCase)) : null);

    private void LeaveOut(string what) => _leftOut.Add(what);

    private static bool IsName(string table) =>
        SqlIdentifier.IsValid(table) && !table.StartsWith("pg_", StringComparison.OrdinalIgnoreCase) && !table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase);

    private static bool IsColumn(string name) => SqlIdentifier.IsValidColumn(name);
}
