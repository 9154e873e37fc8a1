using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>What a kind needs to lower one of its events: names, expressions, SQL, and the class that the code goes into.</summary>
internal sealed class EventLowerer
{
    private readonly HashSet<VariableSymbol> _read;
    private readonly MemberNames _constants;
    private readonly List<CSharpIdentifier> _savepoints = [];
    private readonly List<(CSharpIdentifier Name, CSharpCode Sql)> _statements = [];
    private readonly List<(BoundEvent Event, CSharpIdentifier Statement)> _uses = [];
    private BoundEvent? _lowered;

    /// <summary>Prepares the lowering of one action.</summary>
    public EventLowerer(ActionCode action, ServiceNames names, SqlDialect dialect)
    {
        Names = names;
        Dialect = dialect;
        Expressions = new ExpressionEmitter(names, Variables);
        Transaction = TransactionPlan.Of(action);
        IsAsync = Transaction.Form != TransactionForm.None || action.Body.Flatten().Any(bound => bound.Awaits);
        Calls = new CalledActions(Variables);
        Answers = new AnswerEmitter(action, this, isAsync: IsAsync);
        _read = ReadVariables(action);
        _constants = new MemberNames(ServiceNames.ActionClass(action), ["RunAsync", "Task", "Session", "Instant", "Param", "Isolation", "Math", "CultureInfo", .. names.TypesOfActions]);
    }

    /// <summary>The C# names of types and members.</summary>
    public ServiceNames Names { get; }

    /// <summary>The C# names of the action's variables.</summary>
    public VariableNames Variables { get; } = new();

    /// <summary>How the action meets the database.</summary>
    public TransactionPlan Transaction { get; }

    /// <summary>Whether the code waits for anything.</summary>
    public bool IsAsync { get; }

    /// <summary>The actions that it calls.</summary>
    public CalledActions Calls { get; }

    /// <summary>Writes how the action ends.</summary>
    public AnswerEmitter Answers { get; }

    /// <summary>Writes expressions as C#.</summary>
    public ExpressionEmitter Expressions { get; }

    /// <summary>Writes the checks of rules.</summary>
    public RuleEmitter Rules => new(Expressions, Names);

    /// <summary>The database's SQL.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The SQL constants so far, in order.</summary>
    public IReadOnlyList<(CSharpIdentifier Name, CSharpCode Sql)> Statements => _statements;

    /// <summary>Which event sends which of them, in order.</summary>
    public IReadOnlyList<(BoundEvent Event, CSharpIdentifier Statement)> Uses => _uses;

    /// <summary>The parameters of a new statement.</summary>
    public QueryParameters NewParameters() => new(Expressions, Names);

    /// <summary>Writes expressions on the row at hand as SQL.</summary>
    public SqlExpressionEmitter Sql(QueryParameters parameters, ModelSymbol model) => new(Dialect, parameters, model);

    /// <summary>Adds a constant to the action's class; the same text is kept once.</summary>
    public CSharpIdentifier AddStatement(string name, CSharpCode sql)
    {
        var added = AddText(name, sql);
        if (_lowered is not null)
        {
            _uses.Add((_lowered, added));
        }

        return added;
    }

    /// <summary>Adds a constant that is no statement.</summary>
    public CSharpIdentifier AddText(string name, CSharpCode sql)
    {
        var known = _statements.Find(statement => statement.Sql.Text == sql.Text);
        if (known.Name is not null)
        {
            return known.Name;
        }

        var given = _constants.Allocate(name.Length <= CSharpIdentifier.MaximumLength ? name : name[..CSharpIdentifier.MaximumLength]);
        _statements.Add((given, sql));
        return given;
    }

    /// <summary>SQL with a model's columns in it, in the order in which its rows are read.</summary>
    public CSharpCode WithColumns(SqlText before, ModelSymbol model, SqlText after) =>
        CSharpCode.RawLiteral(before, CSharpCode.Of($"{Names.Of(model)}.Columns"), after);

    /// <summary>Whether an expression, a condition or the response uses a variable.</summary>
    public bool IsRead(VariableSymbol? variable) => variable is not null && _read.Contains(variable);

    /// <summary>What the result of an event is assigned to: a new local, or one declared before the event's condition; empty when nobody reads it.</summary>
    public CSharpCode Target(BoundEvent bound) => Target(bound.Result, bound);

    /// <summary>The same of one of several results, or of what only the event itself knows.</summary>
    public CSharpCode Target(VariableSymbol? result, BoundEvent bound)
    {
        if (result is null || !IsRead(result))
        {
            return CSharpCode.Empty;
        }

        return bound.When is null || !bound.Results.Contains(result, ReferenceEqualityComparer.Instance) ? CSharpCode.Of($"var {Variables.Of(result)}") : CSharpCode.Identifier(Variables.Of(result));
    }

    /// <summary>The savepoint that a return must release, for what it leaves is inside; null outside of any.</summary>
    public CSharpIdentifier? OutermostSavepoint => _savepoints.Count == 0 ? null : _savepoints[0];

    /// <summary>The code of a block behind a savepoint, if there is one.</summary>
    public EmitBlock Guarded(BoundBlock block, CSharpIdentifier? savepoint)
    {
        if (savepoint is null)
        {
            return Block(block);
        }

        _savepoints.Add(savepoint);
        var code = Block(block);
        _savepoints.Remove(savepoint);
        return code;
    }

    /// <summary>The code of a block.</summary>
    public EmitBlock Block(BoundBlock block) => EmitBlock.Of(block.Events.Select(Lower), spaced: true);

    private EmitFragment Lower(BoundEvent bound)
    {
        var declared = bound.When is null ? [] : bound.Results.Where(IsRead);
        return new EmitFragment("actions/event.cs", EmitObject.Empty
            .With("comment", CommentText.Of(bound.Head.Description ?? ""))
            .With("declarations", declared.Select(result => CSharpCode.Of($"{CSharpTypes.Of(result.Type, Names)} {Variables.Of(result)} = null;")))
            .With("condition", bound.When is null ? CSharpCode.Empty : Expressions.Emit(bound.When))
            .With("code", EmitBlock.Of([LowerCode(bound)])));
    }

    private EmitFragment LowerCode(BoundEvent bound)
    {
        var around = _lowered;
        _lowered = bound;
        var code = bound.Head.Kind.Lower(bound, this);
        _lowered = around;
        return code;
    }

    private static HashSet<VariableSymbol> ReadVariables(ActionCode action) =>
        ActionExpressions.Of(action).OfType<BoundVariable>().Select(read => read.Variable).ToHashSet<VariableSymbol>(ReferenceEqualityComparer.Instance);
}
