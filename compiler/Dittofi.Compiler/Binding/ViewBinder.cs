using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>The shapes of models that many events read (language page, section 3). Each is bound when it is first asked for, so that they can be declared in any order.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ViewBinder(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, ViewSyntax> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Selection?> _bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The models, once they are bound; no view can be asked for before.</summary>
    public IReadOnlyDictionary<string, ModelSymbol> Models { get; set; } = ImmutableDictionary<string, ModelSymbol>.Empty;

    /// <summary>The settings, which views may read.</summary>
    public RecordSymbol? Settings { get; set; }

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => _declared.Keys;

    /// <summary>Adds a view, whose name is free.</summary>
    public void Add(ViewSyntax view) => _declared.Add(view.Name.Value, view);

    /// <summary>Whether there is a view of a name.</summary>
    public bool Has(string name) => _declared.ContainsKey(name);

    /// <summary>Binds what nobody asked for, so that its mistakes are told too.</summary>
    public void BindAll()
    {
        foreach (var view in _declared.Values)
        {
            Find(view.Name);
        }
    }

    /// <summary>The view of a name; null where it has been reported that there is none, or that it cannot be bound.</summary>
    public Selection? Find(NameSyntax name)
    {
        if (!_declared.TryGetValue(name.Value, out var view))
        {
            diagnostics.ReportWithSuggestion(SelectDiagnostics.UnknownView, name.Span, NameSuggester.Nearest(name.Value, _declared.Keys), name.Value);
            return null;
        }

        if (_bound.TryGetValue(name.Value, out var known))
        {
            return known;
        }

        if (!_open.Add(name.Value))
        {
            diagnostics.Report(SelectDiagnostics.ViewCycle, name.Span, name.Value);
            return null;
        }

        var bound = Bind(view);
        _open.Remove(name.Value);
        _bound.Add(name.Value, bound);
        return bound;
    }

    /// <summary>The view of a name, as one of a model's rows; null where it is none, which has been reported.</summary>
    public Selection? Find(NameSyntax name, ModelSymbol model)
    {
        if (Find(name) is not { } view)
        {
            return null;
        }

        if (ReferenceEquals(view.Model, model))
        {
            return view;
        }

        diagnostics.Report(SelectDiagnostics.OtherModel, name.Span, name.Value, view.Model.Name, model.Name);
        return null;
    }

    private Selection? Bind(ViewSyntax view)
    {
        if (!Models.TryGetValue(view.Of.Value, out var model))
        {
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownModel, view.Of.Span, NameSuggester.Nearest(view.Of.Value, Models.Keys), view.Of.Value);
            return null;
        }

        var scope = Scope.Root();
        if (Settings is { } settings)
        {
            scope.Add(new VariableSymbol(Symbols.Names.Settings, new RecordType(settings), VariableKind.Root, settings.Span));
        }

        return new SelectionBinder(scope, Models, this, diagnostics).Bind(view.Select, model, view.Name.Value, view.Name.Span);
    }
}
