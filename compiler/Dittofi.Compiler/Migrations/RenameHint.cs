using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Migrations;

/// <summary>What something that is gone may be called now, in words that stand behind the hazard of its loss.</summary>
internal static class RenameHint
{
    private const int MostNamed = 5;

    /// <summary>The hint for a property: those new ones that are most like it, by type, then by whether a value is required; the nearest name first.</summary>
    public static string Of(SchemaColumn gone, TableChange change)
    {
        var alike = change.AddedColumns.Where(added => added.Kind == gone.Kind && Target(added, change.New) == Target(gone, change.Old)).ToList();
        alike = Preferred(alike, added => Rules(added, change.New).SetEquals(Rules(gone, change.Old)));
        alike = Preferred(alike, added => added.IsOptional == gone.IsOptional);
        return Words($"{change.Old.Model}.{gone.Property}", gone.Property, alike.Select(added => added.Property));
    }

    /// <summary>The hint for a model or a relation of many to many: those new ones that have most of its properties.</summary>
    public static string Of(SchemaTable gone, SchemaDiff diff)
    {
        var isJoin = gone.Model.Contains('.', StringComparison.Ordinal);
        var alike = diff.Created
            .Where(created => created.Model.Contains('.', StringComparison.Ordinal) == isJoin && (isJoin ? Owner(created) == Owner(gone) && Targets(created).SequenceEqual(Targets(gone)) : Shared(created, gone) > 0))
            .ToList();
        var most = alike.Select(created => Shared(created, gone)).DefaultIfEmpty().Max();
        return Words(gone.Model, Name(gone), alike.Where(created => Shared(created, gone) == most).Select(Name));
    }

    private static string Words(string gone, string name, IEnumerable<string> candidates)
    {
        var named = NameSuggester.ByDistance(name, candidates).Take(MostNamed).ToList();
        return named switch
        {
            [] => "",
            [var only] => $" If it is called {only} now: --rename {gone}:{only}",
            _ => $" If it has another name now, say which: {string.Join(" or ", named.Select(each => $"--rename {gone}:{each}"))}",
        };
    }

    private static List<SchemaColumn> Preferred(List<SchemaColumn> columns, Func<SchemaColumn, bool> isBetter) =>
        columns.Exists(column => isBetter(column)) ? columns.FindAll(column => isBetter(column)) : columns;

    // Texts differ by their checks alone.
    private static HashSet<string> Rules(SchemaColumn column, SchemaTable table) =>
    [
        .. table.Of(SchemaConstraintKind.Check).Where(check => check.Columns.Contains(column.Name))
            .Select(check => (check.Condition?.Text ?? "").Replace(column.Name.Text, "", StringComparison.Ordinal)),
    ];

    private static string? Target(SchemaColumn column, SchemaTable table) =>
        table.Of(SchemaConstraintKind.ForeignKey).FirstOrDefault(key => key.Columns.Contains(column.Name))?.Target?.Name;

    private static IEnumerable<string?> Targets(SchemaTable table) => table.Of(SchemaConstraintKind.ForeignKey).Select(key => key.Target?.Name);

    private static int Shared(SchemaTable created, SchemaTable gone) =>
        created.Columns.Count(column => column is { IsIdentity: false, IsKey: false, Property: not "createdAt" } && gone.Columns.Any(former => former.Property == column.Property && former.Kind == column.Kind));

    private static string Owner(SchemaTable table) => table.Model.Split('.')[0];

    private static string Name(SchemaTable table) => table.Model.Split('.')[^1];
}
