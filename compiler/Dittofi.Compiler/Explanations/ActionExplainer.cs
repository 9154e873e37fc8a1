using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Explanations;

/// <summary>Tells of each action which statements its events send, what finds their rows, and what its transaction spans (<c>dittofi explain ListArticles</c>).</summary>
/// <param name="program">A program without errors.</param>
/// <param name="library">The template folder, whose names the emitted code keeps clear of.</param>
internal sealed class ActionExplainer(BoundProgram program, TemplateLibrary library)
{
    private readonly ServiceNames _names = new(program, RuntimeFiles.TypeNames(library));
    private readonly SqlDialect _dialect = SqlValues.Dialect(program.Project.Database);

    /// <summary>All actions, ordered by name.</summary>
    public ImmutableArray<ActionExplanation> All() =>
        [.. program.AllActions.Select(action => new ActionExplanation(action.Name, (action as BoundAction)?.Endpoint.Name, Explain(action)))];

    /// <summary>The statements of each event that sends some.</summary>
    public IEnumerable<(BoundEvent Event, IReadOnlyList<string> Statements)> Statements(ActionCode action)
    {
        var lowerer = new EventLowerer(action, _names, _dialect);
        lowerer.Block(action.Body);
        var texts = lowerer.Statements.ToDictionary(statement => statement.Name.Name, statement => Text(statement.Sql), StringComparer.Ordinal);
        return action.Body.Flatten().Select(bound => (bound, (IReadOnlyList<string>)PiecedStatement.Join(lowerer.Uses.Where(use => ReferenceEquals(use.Event, bound)).Select(use => texts[use.Statement.Name]))));
    }

    private string Explain(ActionCode action)
    {
        var page = new StringBuilder(action.Name);
        if (action is BoundAction { Endpoint: var endpoint })
        {
            page.Append(CultureInfo.InvariantCulture, $": {endpoint.Method} {endpoint.Template}");
        }

        page.Append(CultureInfo.InvariantCulture, $"\n  {_dialect.Name}: {Transaction(action)}\n");
        var number = 0;
        foreach (var (bound, statements) in Statements(action).Where(each => each.Statements.Count > 0 || each.Event.Callee is not null))
        {
            number++;
            page.Append(CultureInfo.InvariantCulture, $"\n  {number}. {Title(bound)}: {(bound.Callee is { } callee ? $"what {callee.Name} sends" : Count(statements.Count))}\n");
            foreach (var statement in statements)
            {
                page.Append('\n').AppendJoin('\n', statement.Split('\n').Select(line => line.Length == 0 ? "" : "     " + line)).Append('\n');
            }

            var serving = bound.Queries.Select(ServingIndex.Of).Concat((bound.Selection?.Lists ?? []).Select(ServingIndex.Of)).Distinct().ToList();
            page.Append(serving.Count > 0 ? "\n" : "").Append(string.Concat(serving.Select(line => $"     -> {line}\n")));
        }

        return page.ToString();
    }

    private static string Title(BoundEvent bound) =>
        $"{bound.Head.Kind.Name}{(bound.Effects.FirstOrDefault()?.Model is { } model ? " " + model.Name : "")}{(bound.Head.As is { } name ? " as " + name.Value : "")}";

    private static string Count(int statements) => statements == 1 ? "1 statement" : statements.ToString(CultureInfo.InvariantCulture) + " statements";

    private string Transaction(ActionCode action)
    {
        if (action is CalledAction)
        {
            return "in the transaction of its caller";
        }

        var plan = TransactionPlan.Of(action);
        var isSqlite = _dialect == SqlDialect.Sqlite;
        return plan.Form switch
        {
            TransactionForm.None => "no statement",
            TransactionForm.Read => "one statement, in no transaction of its own",
            TransactionForm.Write => "one statement, which is kept when it has run",
            TransactionForm.Snapshot => isSqlite ? "one transaction around all statements, which all see one state" : "one transaction around all statements, REPEATABLE READ, so that all see one state",
            _ => (isSqlite ? "one transaction around all statements, BEGIN IMMEDIATE" : $"one transaction around all statements, {Level(plan.Isolation)}")
                + (action.BeforeTransaction.Any() ? ", which opens behind the events that need none" : ""),
        };
    }

    private static string Level(string isolation) => isolation switch
    {
        "Serializable" => "SERIALIZABLE",
        "RepeatableRead" => "REPEATABLE READ",
        _ => "READ COMMITTED",
    };

    private string Text(CSharpCode sql) => ConstantText.Of(sql.Text, name =>
        program.Models.FirstOrDefault(model => $"{_names.Of(model)}.Columns" == name) is { } model
            ? string.Join(", ", model.Properties.Select(property => SqlIdentifier.Column(property.Column).Text))
            : name);
}
