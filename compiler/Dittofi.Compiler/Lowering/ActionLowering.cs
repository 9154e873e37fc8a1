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
    public static FilePlan Plan(BoundAction action, ServiceNames names, SqlDialect dialect)
    {
        var lowerer = new EventLowerer(action, names, dialect);
        var transaction = TransactionPlan.Of(action);
        var body = lowerer.Block(action.Body);
        var needsClock = Needs(action, ActionService.Clock);
        var ends = action.Body.Ends;
        var response = action.Response is null || ends ? CSharpCode.Empty : new ResponseEmitter(lowerer).Emit(action.Response);
        var parameters = RequestParameters.Of(action.Endpoint);
        var model = EmitObject.Empty
            .With("name", CSharpCode.Identifier(ServiceNames.ActionClass(action)))
            .With("summary", DocText.Of(action.Description ?? action.Endpoint.Summary ?? action.Endpoint.Description, action.Endpoint))
            .With("dependencies", CSharpCode.Join(CSharpCode.Of($", "), Dependencies(action, transaction)))
            .With("statements", lowerer.Statements.Select(statement => (EmitValue)EmitObject.Empty
                .With("name", CSharpCode.Identifier(statement.Name))
                .With("sql", statement.Sql)))
            .With("resultType", action.Response is { } answered ? CSharpCode.Of($"<{CSharpTypes.Of(answered.Type, names)}>") : CSharpCode.Empty)
            .With("parameters", parameters.Select(parameter => (EmitValue)EmitObject.Empty
                .With("type", CSharpCode.Type(CSharpTypes.Of(parameter.Type, names)))
                .With("name", CSharpCode.Identifier(parameter.Name))))
            .With("hasClock", needsClock)
            .With("isRead", transaction.Form == TransactionForm.Read)
            .With("isWrite", transaction.Form == TransactionForm.Write)
            .With("isSnapshot", transaction.Form == TransactionForm.Snapshot)
            .With("isTransaction", transaction.Form == TransactionForm.Transaction)
            .With("isPlain", transaction.Form == TransactionForm.None)
            .With("isolation", CSharpCode.Identifier(CSharpIdentifier.Pascal(transaction.Isolation)))
            .With("variables", action.Variables.Where(lowerer.IsRead).Select(variable => Variable(variable, lowerer)))
            .With("opens", transaction.Form is TransactionForm.None or TransactionForm.Read or TransactionForm.Write || action.Variables.Any(lowerer.IsRead))
            .With("isNew", action.Response is BoundMap)
            .With("body", body)
            .With("answers", !ends && (action.Response is not null || transaction.Form == TransactionForm.None))
            .With("response", response);
        var usings = Usings(action, names, lowerer, transaction, model);
        return new FilePlan($"Actions/{action.Name}.cs", "actions/action.cs", model.With("usings", usings));
    }

    private static EmitText Variable(VariableSymbol variable, EventLowerer lowerer)
    {
        var value = variable.Type is ListType ? CSharpCode.Of($"[]") : lowerer.Expressions.Emit(new BoundLiteral(variable.Default, variable.Type, variable.Span));
        return new EmitText(CSharpCode.Of($"{CSharpTypes.Of(variable.Type, lowerer.Names)} {lowerer.Variables.Of(variable)} = {value};"));
    }

    private static IEnumerable<CSharpCode> Dependencies(BoundAction action, TransactionPlan transaction)
    {
        if (transaction.Form != TransactionForm.None)
        {
            yield return CSharpCode.Of($"Database database");
        }

        if (Needs(action, ActionService.Clock))
        {
            yield return CSharpCode.Of($"TimeProvider time");
        }

        if (Needs(action, ActionService.Logger))
        {
            yield return CSharpCode.Of($"ILogger<{ServiceNames.ActionClass(action)}> logger");
        }
    }

    private static bool Needs(BoundAction action, ActionService service) =>
        action.Body.Flatten().Any(bound => bound.Services.Contains(service)) || (service == ActionService.Clock && ActionExpressions.Of(action).Any(part => part is BoundCall { Function.NeedsClock: true }));

    private static CSharpCode Usings(BoundAction action, ServiceNames names, EventLowerer lowerer, TransactionPlan transaction, EmitObject model)
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

        foreach (var parameter in RequestParameters.Of(action.Endpoint))
        {
            usings.Add(parameter.Type);
        }

        foreach (var type in EmittedText.Types(action))
        {
            usings.Add(type);
        }

        if (transaction.Form is TransactionForm.Transaction or TransactionForm.Snapshot && Needs(action, ActionService.Clock))
        {
            usings.Add("System");
        }

        return usings.ToCode();
    }
}
