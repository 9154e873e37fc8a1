using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the file of one action.</summary>
internal static class ActionLowering
{
    /// <summary>The action's file.</summary>
    public static FilePlan Plan(ActionCode action, ServiceNames names, SqlDialect dialect)
    {
        var lowerer = new EventLowerer(action, names, dialect);
        var transaction = lowerer.Transaction;
        var before = transaction.IsLong && action is BoundAction ? lowerer.Block(new BoundBlock([.. action.BeforeTransaction])) : EmitBlock.Empty;
        var body = lowerer.Block(transaction.IsLong && action is BoundAction ? new BoundBlock([.. action.Body.Events.Except(action.BeforeTransaction)]) : action.Body);
        var needsClock = CallSignature.HasClock(action);
        var called = action as CalledAction;
        var end = lowerer.Answers.EndsWithStatement ? lowerer.Answers.Return(action.End) : CSharpCode.Empty;
        var parameters = Parameters(action);
        var model = EmitObject.Empty
            .With("name", CSharpCode.Identifier(ServiceNames.ActionClass(action)))
            .With("summary", Summary(action))
            .With("dependencies", CSharpCode.Join(CSharpCode.Of($", "), Dependencies(action, lowerer)))
            .With("statements", lowerer.Statements.Select(statement => (EmitValue)EmitObject.Empty
                .With("name", CSharpCode.Identifier(statement.Name))
                .With("sql", statement.Sql)))
            .With("resultType", lowerer.Answers.ResultType)
            .With("parameters", parameters.Select(parameter => (EmitValue)EmitObject.Empty
                .With("type", CSharpCode.Type(CSharpTypes.Of(parameter.Type, names)))
                .With("name", CSharpCode.Identifier(parameter.Name))))
            .With("hasClock", needsClock)
            .With("isCalled", called is not null)
            .With("hasSession", transaction.Form != TransactionForm.None)
            .With("session", Session(transaction, dialect))
            .With("isSnapshot", transaction.Form == TransactionForm.Snapshot)
            .With("isTransaction", transaction.Form == TransactionForm.Transaction)
            .With("isAsync", lowerer.IsAsync)
            .With("takesClock", called is not null && needsClock)
            .With("isolation", CSharpCode.Identifier(CSharpIdentifier.Pascal(transaction.Isolation)))
            .With("variables", action.Variables.Where(lowerer.IsRead).Select(variable => Variable(variable, lowerer)))
            .With("opens", Opens(transaction, called, lowerer) || action.Variables.Any(lowerer.IsRead))
            .With("before", before)
            .With("body", body)
            .With("ending", end);
        var usings = Usings(action, names, lowerer, transaction, model);
        return new FilePlan($"Actions/{action.Name}.cs", "actions/action.cs", model.With("usings", usings));
    }

    private static CSharpCode Session(TransactionPlan transaction, SqlDialect dialect) =>
        (transaction.Form, transaction.IsShort && dialect.HasBatches) switch
        {
            (TransactionForm.Read, false) => CSharpCode.Of($"Reader"),
            (TransactionForm.Read, true) => CSharpCode.Of($"BatchedReader"),
            (TransactionForm.Write, false) => CSharpCode.Of($"Writer"),
            (TransactionForm.Write, true) => CSharpCode.Of($"BatchedWriter"),
            _ => CSharpCode.Empty,
        };

    private static EmitText Variable(VariableSymbol variable, EventLowerer lowerer)
    {
        var value = variable.Type is ListType ? CSharpCode.Of($"[]") : lowerer.Expressions.Emit(new BoundLiteral(variable.Default, variable.Type, variable.Span));
        return new EmitText(CSharpCode.Of($"{CSharpTypes.Of(variable.Type, lowerer.Names)} {lowerer.Variables.Of(variable)} = {value};"));
    }

    // Whether lines stand before the events.
    private static bool Opens(TransactionPlan transaction, CalledAction? called, EventLowerer lowerer) =>
        !lowerer.IsAsync || (called is null && transaction.Form is TransactionForm.Read or TransactionForm.Write);

    private static CommentText Summary(ActionCode action) => action is BoundAction { Endpoint: var endpoint }
        ? DocText.Of(action.Description ?? endpoint.Summary ?? endpoint.Description, endpoint)
        : DocText.Sentence(string.IsNullOrWhiteSpace(action.Description) ? "Run by other actions" : action.Description);

    private static ImmutableArray<RequestParameter> Parameters(ActionCode action) => action switch
    {
        BoundAction { Endpoint: var endpoint } => RequestParameters.Of(endpoint),
        CalledAction { Input: { } input } => [new RequestParameter("input", CSharpIdentifier.Camel("input"), new RecordType(input), input)],
        _ => [],
    };

    private static IEnumerable<CSharpCode> Dependencies(ActionCode action, EventLowerer lowerer)
    {
        if (action is BoundAction && lowerer.Transaction.Form != TransactionForm.None)
        {
            yield return CSharpCode.Of($"Database database");
        }

        if (action is BoundAction && CallSignature.HasClock(action))
        {
            yield return CSharpCode.Of($"TimeProvider time");
        }

        if (Needs(action, ActionService.Logger))
        {
            yield return CSharpCode.Of($"ILogger<{ServiceNames.ActionClass(action)}> logger");
        }

        if (Settings(action) is { } settings)
        {
            yield return CSharpCode.Of($"{lowerer.Names.Of(settings)} settings");
        }

        foreach (var callee in lowerer.Calls.Parameters)
        {
            yield return callee;
        }
    }

    // The settings, where its own code asks for one.
    private static RecordSymbol? Settings(ActionCode action) =>
        ActionExpressions.Of(action).Select(part => part is BoundVariable { Type: RecordType { Record: { Kind: RecordKind.Settings } settings } } ? settings : null).FirstOrDefault(found => found is not null);

    private static bool Needs(ActionCode action, ActionService service) =>
        action.Body.Flatten().Any(bound => bound.Services.Contains(service)) || (service == ActionService.Clock && ActionExpressions.Of(action).Any(part => part is BoundCall { Function.NeedsClock: true }));

    private static CSharpCode Usings(ActionCode action, ServiceNames names, EventLowerer lowerer, TransactionPlan transaction, EmitObject model)
    {
        var usings = new UsingDirectives(names, ServiceFolder.Actions).Add("System.Threading", "System.Threading.Tasks");
        var text = EmittedText.Of(model);
        foreach (var (token, space) in EmittedText.Namespaces.Where(pair => text.Contains(pair.Token, StringComparison.Ordinal)))
        {
            usings.Add(space);
        }

        var fails = action.Body.Flatten().Any(bound => bound.FailStatuses.Any());
        if (transaction.Form != TransactionForm.None || fails || Needs(action, ActionService.Clock) || ActionExpressions.Of(action).Any(part => part is BoundCall))
        {
            usings.Add("App.Runtime");
        }

        if (Settings(action) is not null)
        {
            usings.Add(ServiceFolder.Data);
        }

        foreach (var parameter in Parameters(action))
        {
            usings.Add(parameter.Type);
        }

        foreach (var type in EmittedText.Types(action))
        {
            usings.Add(type);
        }

        if ((action is CalledAction || transaction.Form is TransactionForm.Transaction or TransactionForm.Snapshot) && CallSignature.HasClock(action))
        {
            usings.Add("System");
        }

        return usings.ToCode();
    }
}
