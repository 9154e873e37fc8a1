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
    private const int Found = 302;

    private readonly List<BoundAnswer> _answers = [];
    private readonly ActionSyntax _syntax;
    private readonly DiagnosticBag _diagnostics;
    private readonly int? _status;
    private readonly bool _isRedirect;

    /// <summary>Prepares the binding of an action.</summary>
    public ActionContext(ActionSyntax syntax, SymbolTable symbols, TypeResolver types, ICallableActions actions, DiagnosticBag diagnostics)
    {
        (_syntax, Symbols, Types, Actions, _diagnostics) = (syntax, symbols, types, actions, diagnostics);
        _isRedirect = !IsCalled && syntax.Headers.Redirect is not null;
        _status = IsCalled ? 200 : syntax.Status is { } scalar ? ReadStatus(scalar, _isRedirect) : _isRedirect ? Found : syntax.HasResponse ? 200 : null;
    }

    /// <summary>The action's name.</summary>
    public string Name => _syntax.Name.Value;

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

    /// <summary>Binds a <c>return</c>: it takes the status of the action where one of the two is a redirect only if both are.</summary>
    public BoundAnswer AddReturn(YamlNode node, YamlScalar? own, AnswerHeadersSyntax beside, SourceSpan span, Scope scope)
    {
        var isRedirect = !IsCalled && beside.Redirect is not null;
        var inherited = isRedirect == _isRedirect ? _status : isRedirect ? Found : null;
        var status = own is null ? inherited : IsCalled ? RefuseOfCalled("status", own.Span) : ReadStatus(own, isRedirect);
        var isNothing = node is YamlScalar { IsPlain: true, Value: "null" } && (isRedirect || status is null or NoContent or 205);
        var name = _syntax.Name.Value + (own is null ? "" : own.Value) + "Response";
        var value = isNothing ? null : new ResponseBinder(scope, _diagnostics).Bind(node, name);
        if (value is not null && RefusesBody(isRedirect, status))
        {
            ReportBody(isRedirect, status, own?.Span ?? span, value.Span);
            value = null;
        }

        var answer = new BoundAnswer(value, status ?? (isNothing ? NoContent : 200), value?.Span ?? span) { Headers = BindHeaders(beside, scope), IsRedirect = isRedirect };

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
        if (response is not null && RefusesBody(_isRedirect, _status))
        {
            ReportBody(_isRedirect, _status, _syntax.Status?.Span ?? _syntax.Name.Span, response.Span);
        }

        if (IsCalled && _syntax.Status is { } needless)
        {
            RefuseOfCalled("status", needless.Span);
        }

        var end = new BoundAnswer(response, Status, response?.Span ?? _syntax.Name.Span) { Headers = BindHeaders(_syntax.Headers, scope), IsRedirect = _isRedirect };
        if (IsCalled && response is null && _answers.All(answer => answer.Value is null or { Type: NullType }))
        {
            _answers.ForEach(answer => answer.Settle(null));
        }

        if (!isReached)
        {
            Settle(_answers);
            return end;
        }

        if (response is null && !_isRedirect && (_status is null ? _answers.Any(answer => answer.Value is not null) : _answers.Any(answer => answer.Value is not null && answer.Status == Status)))
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

    private static bool RefusesBody(bool isRedirect, int? status) => isRedirect || status is NoContent or 205;

    private void ReportBody(bool isRedirect, int? status, SourceSpan place, SourceSpan value)
    {
        if (isRedirect)
        {
            _diagnostics.Report(EndpointDiagnostics.RedirectWithValue, value);
        }
        else
        {
            _diagnostics.Report(EventDiagnostics.NoBody, place, (status ?? NoContent).ToString(CultureInfo.InvariantCulture));
        }
    }

    private ImmutableArray<BoundHeader> BindHeaders(AnswerHeadersSyntax beside, Scope scope)
    {
        if (!IsCalled)
        {
            return new HeaderBinder(scope, _diagnostics).Bind(beside);
        }

        if (beside.Redirect is { } redirect)
        {
            RefuseOfCalled("redirect", redirect.Key.Span);
        }

        if (beside.Headers is { } headers)
        {
            RefuseOfCalled("headers", headers.Span);
        }

        return [];
    }

    private int RefuseOfCalled(string key, SourceSpan span)
    {
        _diagnostics.Report(CallDiagnostics.StatusOfCalled, span, key);
        return 200;
    }

    private int? ReadStatus(YamlScalar scalar, bool isRedirect)
    {
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && (isRedirect ? status is 301 or 302 or 303 or 307 or 308 : status is >= 200 and <= 299))
        {
            return status;
        }

        var (what, expected) = isRedirect ? ("a redirect", "301, 302, 303, 307 or 308") : ("an answer", "a number from 200 to 299");
        _diagnostics.Report(EventDiagnostics.BadStatus, scalar.Span, scalar.Value, what, expected);
        return isRedirect ? Found : 200;
    }
}
