using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// The types that authors name: records and scalars of <c>types</c>, and models, which in a request mean their writable properties. Each is bound when it is
/// first asked for, so that they can be declared in any order.
/// </summary>
internal sealed class NamedTypes
{
    private readonly Dictionary<string, CustomTypeSyntax> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedType> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceDefinition> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordSymbol> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordSymbol, RecordSymbol> _partials = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ScalarType> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modelNames;
    private readonly TypeResolver _resolver;
    private readonly RuleBinder _rules;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Takes the names; nothing is bound yet.</summary>
    public NamedTypes(ProjectSyntax syntax, DatabaseKind database, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _rules = new RuleBinder(diagnostics);
        _modelNames = syntax.Models.Select(model => model.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var model in syntax.Models)
        {
            _ids.TryAdd(model.Name.Value, IdBinder.TypeOf(model.Id));
        }

        _resolver = new TypeResolver(this, database, diagnostics);
        Fields = new FieldBinder(_resolver, diagnostics);
        var names = new UniqueNames("models, types and views", diagnostics);
        foreach (var name in syntax.Models.Select(model => model.Name).DistinctBy(name => name.Value, StringComparer.OrdinalIgnoreCase))
        {
            names.Add(name);
        }

        foreach (var type in syntax.Types.Where(type => names.Add(type.Name)))
        {
            _declared.Add(type.Name.Value, type);
        }

        Views = new ViewBinder(diagnostics);
        foreach (var view in syntax.Views.Where(view => names.Add(view.Name)))
        {
            Views.Add(view);
        }
    }

    /// <summary>The shapes of models.</summary>
    public ViewBinder Views { get; }

    /// <summary>Binds fields of these types.</summary>
    public FieldBinder Fields { get; }

    /// <summary>The models, once they are bound; no record can be asked for before.</summary>
    public IReadOnlyDictionary<string, ModelSymbol> Models
    {
        get => Views.Models;
        set => Views.Models = value;
    }

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names => _declared.Keys.Concat(_modelNames).Concat(Views.Names);

    /// <summary>Whether a word names a type of any kind.</summary>
    public bool IsKnown(string word) =>
        _declared.ContainsKey(word) || _modelNames.Contains(word) || Views.Has(word) || TypeTable.Words.Contains(word) || TypeTable.Later.Contains(word);

    /// <summary>Binds what nobody asked for, so that its mistakes are told too.</summary>
    public void BindAll()
    {
        foreach (var type in _declared.Values)
        {
            Find(type.Name, FieldPlace.Body);
        }

        Views.BindAll();
    }

    /// <summary>The type of a name where it stands; null when there is none of the name.</summary>
    public ResolvedType? Find(NameSyntax name, FieldPlace place)
    {
        if (!_declared.TryGetValue(name.Value, out var type))
        {
            return _modelNames.Contains(name.Value) ? FindModel(name, place) : Views.Has(name.Value) ? FindView(name, place) : null;
        }

        if (!type.IsScalar && place.IsSingle())
        {
            _diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, name.Span, name.Value, place.Describe());
            return ResolvedType.Error;
        }

        if (_bound.TryGetValue(name.Value, out var bound))
        {
            return bound;
        }

        if (!_open.Add(name.Value))
        {
            _diagnostics.Report(TypeDiagnostics.TypeCycle, name.Span, name.Value);
            return ResolvedType.Error;
        }

        bound = type.IsScalar ? BindScalar(type) : BindRecord(type);
        _open.Remove(name.Value);
        _bound.Add(name.Value, bound);
        return bound;
    }

    /// <summary>The record of which nothing is required: each field may be left out, and takes null where it does in the whole one.</summary>
    public RecordSymbol PartialOf(RecordSymbol whole)
    {
        if (!_partials.TryGetValue(whole, out var partial))
        {
            partial = MakePartial(whole);
            _partials.Add(whole, partial);
        }

        return partial;
    }

    // What the database computes, no request gives.
    private ResolvedType FindView(NameSyntax name, FieldPlace place)
    {
        if (place != FieldPlace.Variable)
        {
            _diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, name.Span, name.Value, place.Describe());
            return ResolvedType.Error;
        }

        return Views.Find(name) is { } view ? new ResolvedType(new RecordType(view.Record), ValueRules.None) : ResolvedType.Error;
    }

    private ResolvedType? FindModel(NameSyntax name, FieldPlace place)
    {
        if (place == FieldPlace.Property)
        {
            return new ResolvedType(new ScalarType(ReferenceTo(name.Value)), ValueRules.None);
        }

        if (place.IsSingle())
        {
            _diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, name.Span, name.Value, place.Describe());
            return ResolvedType.Error;
        }

        if (Models.TryGetValue(name.Value, out var known) && !known.Inputs.Any())
        {
            _diagnostics.Report(ModelDiagnostics.NoInput, name.Span, name.Value);
            return ResolvedType.Error;
        }

        return Models.TryGetValue(name.Value, out var model) ? new ResolvedType(new RecordType(InputOf(model)), ValueRules.None) : ResolvedType.Error;
    }

    // Types are equal when their definitions are one.
    private ReferenceDefinition ReferenceTo(string model)
    {
        if (!_references.TryGetValue(model, out var definition))
        {
            definition = new ReferenceDefinition(model, _ids[model]);
            _references.Add(model, definition);
        }

        return definition;
    }

    private ResolvedType BindScalar(CustomTypeSyntax syntax)
    {
        var (type, inherited) = _resolver.Resolve(syntax.Is, syntax.Name.Value, FieldPlace.Scalar);
        return type.IsError ? ResolvedType.Error : new ResolvedType(type, _rules.Bind(syntax.Rules, type.NonOptional, inherited));
    }

    private ResolvedType BindRecord(CustomTypeSyntax syntax)
    {
        var name = syntax.Name.Value;
        var record = syntax.Shape is { } shape
            ? new ShapeBinder(Fields, _diagnostics).Bind(syntax.Name, shape)
            : new RecordBinder(Fields, _diagnostics).Bind(syntax.Fields, name, name, syntax.Name.Span, FieldPlace.Body);
        return record is null ? ResolvedType.Error : new ResolvedType(new RecordType(record with { Kind = RecordKind.Declared, Reading = ReadingOf(syntax) }), ValueRules.None);
    }

    private RequestReading ReadingOf(CustomTypeSyntax syntax) =>
        syntax.Shape is { } shape ? new ReadingBinder(_diagnostics).Bind(shape.Reading) : RequestReading.Unsaid;

    // Whoever takes a model takes the one shape of it.
    private RecordSymbol InputOf(ModelSymbol model)
    {
        if (!_inputs.TryGetValue(model.Name, out var input))
        {
            input = MakeInput(model);
            _inputs.Add(model.Name, input);
        }

        return input;
    }

    private static RecordSymbol MakeInput(ModelSymbol model) => new(
        model.Name + "Input",
        model.Name,
        [
            .. model.Inputs.Select(property => new FieldSymbol(
                property.Name, property.Type, property.Rules, property.Description, property.Span, property.Label, property.Default, property)),
        ],
        model,
        model.Span);

    private static RecordSymbol MakePartial(RecordSymbol whole) => new(
        "Partial" + whole.DisplayName,
        $"{TypeTable.PartialWord}({whole.DisplayName})",
        [
            .. whole.Fields.Select(field => field with
            {
                Type = field.Type.AsOptional(),
                Default = null,
                RefusesNull = !field.Type.IsOptional || field.RefusesNull,
            }),
        ],
        null,
        whole.Span)
    {
        Kind = RecordKind.Declared,
        Reading = whole.Reading,
    };
}
