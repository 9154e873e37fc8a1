using Dittofi.Compiler.Binding;

namespace Dittofi.Cli.Introspection;

/// <summary>What becomes of the CHECKs of a table: rules of properties, or words that the language has none for them.</summary>
internal sealed class CheckDrafts
{
    private readonly Dictionary<string, ColumnRules> _rules = new(StringComparer.Ordinal);
    private readonly List<(string? Column, string Condition)> _untold = [];

    private CheckDrafts()
    {
    }

    /// <summary>Those that are about no one property.</summary>
    public IEnumerable<string> Others => _untold.Where(check => check.Column is null).Select(check => check.Condition);

    /// <summary>The rules of a column that has some; null of one that can have none.</summary>
    public ColumnRules? RulesOf(string column) => _rules.GetValueOrDefault(column);

    /// <summary>Those of a column that the language cannot say.</summary>
    public IEnumerable<string> UntoldOf(string column) => _untold.Where(check => check.Column == column).Select(check => check.Condition);

    /// <summary>Drafts the rules of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="database">Whose SQL its CHECKs are.</param>
    /// <param name="takesRules">Whether a column becomes a property that has rules.</param>
    public static CheckDrafts Of(ModelDraft model, DatabaseKind database, Func<FoundColumn, bool> takesRules)
    {
        var drafts = new CheckDrafts();
        foreach (var column in model.Table.Columns.Where(takesRules))
        {
            var type = PropertyDrafts.TypeOf(column, database);
            drafts._rules[column.Name] = new ColumnRules(type.Type ?? "") { Min = type.Range?.Min, Max = type.Range?.Max };
        }

        var comparer = database == DatabaseKind.Sqlite ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string? Name(string text) => model.Table.Columns.FirstOrDefault(column => comparer.Equals(column.Name, text))?.Name;
        foreach (var condition in model.Table.Checks)
        {
            drafts.Add(condition, Name);
        }

        return drafts;
    }

    // All that a CHECK says becomes rules, or nothing of it.
    private void Add(string condition, Func<string, string?> name)
    {
        var checks = CheckReader.Read(condition).GroupBy(check => name(check.Column) ?? "").ToList();
        var changed = checks.Select(group => (group.Key, Rules: RulesOf(group.Key)?.With(group))).ToList();
        if (changed.Count == 0 || changed.Exists(pair => pair.Rules is null))
        {
            var columns = SqlTokens.Of(condition).Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.Name).Select(token => name(token.Text)).OfType<string>().Distinct().ToList();
            _untold.Add((columns is [var only] && _rules.ContainsKey(only) ? only : null, condition));
            return;
        }

        foreach (var (column, rules) in changed)
        {
            _rules[column] = rules ?? _rules[column];
        }
    }
}
