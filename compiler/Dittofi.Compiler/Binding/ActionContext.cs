using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>What all events of one action have in common while it is bound: the project's names, and the answers so far.</summary>
internal sealed class ActionContext
{
    private const int NoContent = 204;

    private readonly List<BoundAnswer> _answers = [];
    private readonly ActionSyntax _syntax;
    private readonly DiagnosticBag _diagnostics;
    private readonly int? _status;

    /// <summary>Prepares the binding of an action.</summary>
    public ActionContext(ActionSyntax syntax, SymbolTable symbols, TypeResolver types, ICallableActions actions, DiagnosticBag diagnostics)
    {
        (_syntax, Symbols, Types, Actions, _diagnostics) = (syntax, symbols, types, actions, diagnostics);
        _status = IsCalled ? 200 : syntax.Status is { } scalar ? ReadStatus(scalar) : syntax.HasResponse ? 200 : null;
    }

    /// <summary>The models and the endpoints.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>Resolves types that events name.</summary>
    public TypeResolver Types { get; }

    /// <summary>The actions that can be called.</summary>
    public ICallableActions Actions { get; }

    // What is called answers its caller, who knows of no status.
    private bool IsCalled => !_syntax.HasTrigger;

    /// <summary>The status of an answer that names none.</summary>
    public int Status => _status ?? NoContent;

    /// <summary>Binds a <c>return</c>.</summary>
    public BoundAnswer AddReturn(YamlNode node, YamlScalar? own, SourceSpan span, Scope scope)
    {
        var status = own is null ? _status : IsCalled ? RefuseStatus(own) : ReadStatus(own);
        var isNothing = node is YamlScalar { IsPlain: true, Value: "null" } && status is null or NoContent or 205;
        var name = _syntax.Name.Value + (own is null ? "" : own.Value) + "Response";
        var value = isNothing ? null : new ResponseBinder(scope, _diagnostics).Bind(node, name);
        if (value is not null && status is NoContent or 205)
        {
            _diagnostics.Report(EventDiagnostics.NoBody, own?.Span ?? span, status.Value.ToString(CultureInfo.InvariantCulture));
            value = null;
        }

        var answer = new BoundAnswer(value, status ?? (isNothing ? NoContent : 200), value?.Span ?? span);

        _answers.Add(answer);
        return answer;
    }

    /// <summary>Binds the response at the end, and settles the types of all answers.</summary>
    /// <returns>What the end of the action answers.</returns>
    public BoundAnswer AddEnd(Scope scope, bool isReached)
    {
        var response = _syntax.Response is { } entry && _syntax.HasResponse
            ? new ResponseBinder(scope, _diagnostics).Bind(entry.Value, _syntax.Name.Value + "Response")
            : null;
        if (response is not null && _status is NoContent or 205)
        {
            _diagnostics.Report(EventDiagnostics.NoBody, _syntax.Status?.Span ?? _syntax.Name.Span, Status.ToString(CultureInfo.InvariantCulture));
        }

        if (IsCalled && _syntax.Status is { } needless)
        {
            RefuseStatus(needless);
        }

        var end = new BoundAnswer(response, Status, response?.Span ?? _syntax.Name.Span);
        if (IsCalled && response is null && _answers.All(answer => answer.Value is null or { Type: NullType }))
        {
            _answers.ForEach(answer => answer.Settle(null));
        }

        if (!isReached)
        {
            Settle(_answers);
            return end;
        }

        if (response is null && (_status is null ? _answers.Any(answer => answer.Value is not null) : _answers.Any(answer => answer.Value is not null && answer.Status == Status)))
        {
            _diagnostics.Report(FlowDiagnostics.NotOnEveryPath, _syntax.Name.Span, _syntax.Name.Value);
        }

        Settle([.. _answers, end]);
        return end;
    }

    private void Settle(IReadOnlyList<BoundAnswer> answers)
    {
        foreach (var group in answers.Where(answer => answer.Value is not null).GroupBy(answer => answer.Status))
        {
            var same = group.ToList();
            var values = same.Select(answer => answer.Value).OfType<BoundExpression>().ToImmutableArray();
            if (AnswerTypes.Unify(values) is not { } unified)
            {
                var differs = Enumerable.Range(2, same.Count - 1).First(count => AnswerTypes.Unify([.. values.Take(count)]) is null) - 1;
                _diagnostics.ReportWithRelated(FlowDiagnostics.TwoShapes, same[differs].Span, same[0].Span, group.Key.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            foreach (var (answer, value) in same.Zip(unified))
            {
                answer.Settle(value);
            }
        }
    }

    private int RefuseStatus(YamlScalar scalar)
    {
        _diagnostics.Report(CallDiagnostics.StatusOfCalled, scalar.Span);
        return 200;
    }

    private int? ReadStatus(YamlScalar scalar)
    {
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 299)
        {
            return status;
        }

        _diagnostics.Report(EventDiagnostics.BadStatus, scalar.Span, scalar.Value, "an answer", "a number from 200 to 299");
        return 200;
    }
}
