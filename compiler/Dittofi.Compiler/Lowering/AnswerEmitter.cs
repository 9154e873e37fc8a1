using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Writes how an action hands its answers to the endpoint. Where all have one status, <c>RunAsync</c> returns the value; where the status depends on the way,
/// it returns a result of the action's own, one record for each status.
/// </summary>
/// <param name="action">The action.</param>
/// <param name="lowerer">Writes the values.</param>
/// <param name="isAsync">Whether <c>RunAsync</c> awaits anything.</param>
internal sealed class AnswerEmitter(ActionCode action, EventLowerer lowerer, bool isAsync)
{
    private readonly ResultNames? _result = lowerer.Names.ResultOf(action);

    /// <summary>The type argument of <c>Task</c>; empty when there is nothing to hand over.</summary>
    public CSharpCode ResultType => Type is { } type ? CSharpCode.Of($"<{type}>") : CSharpCode.Empty;

    private CSharpTypeName? Type => _result is { } result ? CSharpTypeName.Generated(result.Type)
        : action.Responses.FirstOrDefault() is { } value ? CSharpTypes.Of(value.Type, lowerer.Names)
        : null;

    /// <summary>The statement that ends the method with an answer.</summary>
    public CSharpCode Return(BoundAnswer answer)
    {
        var value = Value(answer);
        if (lowerer.OutermostSavepoint is { } savepoint)
        {
            var release = CSharpCode.Of($"await {savepoint}.ReleaseAsync(cancellationToken);");
            var answered = lowerer.Variables.Fresh("answer");
            return value is null
                ? CSharpCode.Lines([release, CSharpCode.Of($"return;")])
                : CSharpCode.Lines([Declaration(answer, answered, value), release, CSharpCode.Of($"return {answered};")]);
        }

        if (isAsync)
        {
            return value is null ? CSharpCode.Of($"return;") : CSharpCode.Of($"return {value};");
        }

        if (value is null)
        {
            return CSharpCode.Of($"return Task.CompletedTask;");
        }

        // The compiler sees the type of what is made on the spot.
        var argument = _result is null && answer.Value is BoundMap ? CSharpCode.Empty : ResultType;
        return CSharpCode.Of($"return Task.FromResult{argument}({value});");
    }

    // What computes the value may fail too, so that it stands before the release; a bare null has no type of its own.
    private CSharpCode Declaration(BoundAnswer answer, CSharpIdentifier answered, CSharpCode value) => answer.Value?.Type.IsOptional == true && Type is { } type && _result is null
        ? CSharpCode.Of($"{type} {answered} = {value};")
        : CSharpCode.Of($"var {answered} = {value};");

    /// <summary>Whether the end of the method needs a statement.</summary>
    public bool EndsWithStatement => !action.Body.Ends && (_result is not null || action.End.Value is not null || !isAsync);

    private CSharpCode? Value(BoundAnswer answer)
    {
        var value = answer.Value is { } given ? new ResponseEmitter(lowerer).Emit(given) : null;
        return _result is { } result
            ? CSharpCode.Primary($"new {result.TypeOf(answer.Status)}({CSharpCode.Join(CSharpCode.Of($", "), Arguments(value, answer, result))})")
            : value;
    }

    private IEnumerable<CSharpCode> Arguments(CSharpCode? value, BoundAnswer answer, ResultNames result)
    {
        var headers = result.Headers[answer.Status]
            .Select(header => answer.Headers.FirstOrDefault(said => string.Equals(said.Name, header.Header.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(said => said is null ? CSharpCode.Null : lowerer.Expressions.Emit(said.Value));
        return value is { } given ? headers.Prepend(given) : headers;
    }
}
