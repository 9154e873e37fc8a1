using System.Collections.Immutable;
using System.Globalization;
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

        var columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in model.Table.Columns)
        {
            var isSystem = column.Name == model.Key || (model.HasCreatedAt && column.Name == CreatedAt);
            var isNew = columns.Add(column.Name);
            if (isSystem)
            {
                continue;
            }

            var type = TypeOf(column, database.Kind);
            var reason = !SqlIdentifier.IsValidColumn(column.Name) || !isNew ? "no property can have a column of this name"
                : column.IsComputed ? "the database computes it"
                : type.Type is null ? type.Reason
                : model.Properties.Count >= Most ? "a model has at most 500 properties"
                : null;
            if (reason is null)
            {
                Add(model, column, type);
            }
            else
            {
                LeaveOut(model, column, reason);
            }
        }
    }

    private void Add(ModelDraft model, FoundColumn column, ColumnType type)
    {
        var target = Target(model, column, type);
        var name = FoundNames.Distinct(target is null ? FoundNames.Property(column.Name) : FoundNames.Relation(column.Name), model.Names);
        model.Properties.Add(column.Name, name);
        if (target is not null)
        {
            model.Relations.Add(column.Name, target);
        }

        var written = (target?.Name ?? type.Type) + (column.IsNullable ? "?" : "");
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

        if (type.Range is var (min, max) && target is null)
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"min: {min}, max: {max}"));
        }

        if (target is null && type.Type?.StartsWith("text", StringComparison.Ordinal) == true && FoundNames.IsSecret(column.Name))
        {
            keys.Add("output: false");
        }

        var value = keys.Count == 0 ? Quoted(written) : $"{{ type: {Quoted(written)}, {string.Join(", ", keys)} }}";
        model.Lines.Add($"{name}: {value}{(type.Note is null || target is not null ? "" : " # " + type.Note)}");
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
