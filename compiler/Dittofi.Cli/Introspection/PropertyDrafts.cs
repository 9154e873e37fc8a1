using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Cli.Introspection;

/// <summary>Drafts the properties of models from columns.</summary>
/// <param name="database">The database.</param>
/// <param name="find">The model of a table, or null.</param>
/// <param name="leaveOut">Takes what no property can be made of.</param>
internal sealed class PropertyDrafts(FoundDatabase database, Func<string, ModelDraft?> find, Action<string> leaveOut)
{
    private const string CreatedAt = "created_at";

    private const int LongestShown = 200;

    // A model holds so many properties.
    private const int Most = 450;

    /// <summary>What the language says of a column.</summary>
    public static ColumnType TypeOf(FoundColumn column, DatabaseKind kind) => kind == DatabaseKind.Sqlite ? SqliteTypes.Of(column) : PostgreSqlTypes.Of(column);

    /// <summary>Drafts the properties of a model, in the order of its columns.</summary>
    public void Draft(ModelDraft model)
    {
        if (model.HasCreatedAt)
        {
            model.Names.Add("createdAt");
        }

        var rules = CheckDrafts.Of(model, database.Kind, column => Reason(model, column) is null && Target(model, column, TypeOf(column, database.Kind)) is null);
        foreach (var column in model.Table.Columns.Where(column => !IsSystem(model, column)))
        {
            var reason = Reason(model, column) ?? (model.Properties.Count >= Most ? "a model has at most 500 properties" : null);
            if (reason is null)
            {
                Add(model, column, rules);
            }
            else
            {
                LeaveOut(model, column, reason);
            }
        }

        foreach (var check in rules.Others)
        {
            Untold(model, check, "");
        }
    }

    private static bool IsSystem(ModelDraft model, FoundColumn column) => column.Name == model.Key || (model.HasCreatedAt && column.Name == CreatedAt);

    private string? Reason(ModelDraft model, FoundColumn column) =>
        IsSystem(model, column) ? "the system makes it"
        : !SqlIdentifier.IsValidColumn(column.Name) || model.Table.Columns.First(each => each.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)) != column ? "no property can have a column of this name"
        : column.IsComputed ? "the database computes it"
        : TypeOf(column, database.Kind) is { Type: null } none ? none.Reason
        : null;

    private void Add(ModelDraft model, FoundColumn column, CheckDrafts checks)
    {
        var type = TypeOf(column, database.Kind);
        var target = Target(model, column, type);
        var name = FoundNames.Distinct(target is null ? FoundNames.Property(column.Name) : FoundNames.Relation(column.Name), model.Names);
        model.Properties.Add(column.Name, name);
        if (target is not null)
        {
            model.Relations.Add(column.Name, target);
        }

        foreach (var check in checks.UntoldOf(column.Name))
        {
            Untold(model, check, $" of {column.Name}");
        }

        var rules = checks.RulesOf(column.Name);
        var literal = column.Default is { } given && rules is not null && !column.IsCounted && DefaultReader.Read(given, rules.Type) is { } read && rules.Keeps(read) ? read : null;

        // A row to refer to by itself is a wish of the table's, and which row it is has to be said by whoever makes another.
        var isUsual = target is not null && column.Default is { } row && DefaultReader.Read(row, type.Type ?? "") is not null;
        var isMade = column.HasDefault && literal is null && !isUsual;
        var usual = target is null ? SqlNames.Column(name).Name : SqlNames.RelationColumn(name).Name;
        var keys = new List<string>();
        if (column.Name != usual)
        {
            keys.Add($"column: {YamlName.Value(column.Name)}");
        }

        if (type.Stored is { } stored && target is null)
        {
            keys.Add($"stored: {stored}");
        }

        keys.AddRange(rules?.Keys() ?? []);
        if (literal is not null)
        {
            keys.Add($"default: {literal}");
        }

        // A column that is not written gets its default.
        if (isMade)
        {
            keys.Add("input: false");
        }

        if (isMade || isUsual)
        {
            var told = $"DEFAULT{(column.Default is { } sql ? " " + Shown(sql) : "")} of {column.Name}: {(isMade ? "the database fills it in, and no request sends it" : "a request says which row is meant")}";
            model.Lines.Add($"# left out: {YamlName.Comment(told)}");
            leaveOut($"{told} (table {model.Table.Name})");
        }

        if (target is null && type.Type?.StartsWith("text", StringComparison.Ordinal) == true && FoundNames.IsSecret(column.Name))
        {
            keys.Add("output: false");
        }

        var written = (target?.Name ?? rules?.Type ?? type.Type) + (column.IsNullable || isMade ? "?" : "");
        var value = keys.Count == 0 ? Quoted(written) : $"{{ type: {Quoted(written)}, {string.Join(", ", keys)} }}";
        model.Lines.Add($"{name}: {value}{(type.Note is null || target is not null ? "" : " # " + type.Note)}");
    }

    private void Untold(ModelDraft model, string check, string of)
    {
        var told = $"CHECK ({Shown(check)}){of}: it is the database alone that holds it";
        model.Lines.Add($"# left out: {YamlName.Comment(told)}");
        leaveOut($"{told} (table {model.Table.Name})");
    }

    // SQL on one line, and no longer than anyone would read.
    private static string Shown(string sql)
    {
        var line = string.Join(' ', sql.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestShown ? line : string.Concat(line.EnumerateRunes().Take(LongestShown)) + "…";
    }

    // A relation leads to an id, and has its type.
    private ModelDraft? Target(ModelDraft model, FoundColumn column, ColumnType type)
    {
        var keys = model.Table.ForeignKeys.Where(key => key.Columns is [var only] && only == column.Name).ToImmutableArray();
        return keys.Select(key => find(key.Table) is { } target && (key.References.IsEmpty || key.References is [var id] && id == target.Key) && type.Type == target.IdType ? target : null)
            .FirstOrDefault(target => target is not null);
    }

    private void LeaveOut(ModelDraft model, FoundColumn column, string reason)
    {
        var isNeeded = column is { IsNullable: false, HasDefault: false, IsComputed: false };
        model.CanBeMade &= !isNeeded;
        var told = reason + (isNeeded ? "; no row can be made without it" : "");
        model.Lines.Add($"# left out: {YamlName.Comment(column.Name)}: {YamlName.Comment(told)}");
        leaveOut($"column {column.Name} of {model.Table.Name}: {told}");
    }

    private static string Quoted(string type) => type.All(c => char.IsAsciiLetterOrDigit(c) || c is '(' or ')') ? type : $"\"{type}\"";
}
