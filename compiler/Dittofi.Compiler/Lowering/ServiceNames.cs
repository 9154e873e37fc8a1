using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of everything that a service is made of: given once, distinct, and clear of every name that the templates use.</summary>
internal sealed class ServiceNames
{
    private readonly TypeNames _types;
    private readonly ImmutableArray<string> _runtimeTypes;
    private readonly Dictionary<object, CSharpIdentifier> _typeNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, CSharpIdentifier> _members = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RecordSymbol, (ServiceFolder Folder, CSharpIdentifier Validator)> _records = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EnumType, EnumNames> _enums = [];
    private readonly Dictionary<RecordSymbol, CSharpIdentifier> _rowReaders = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<RecordSymbol> _requiredParts;
    private readonly HashSet<FieldSymbol> _noted;
    private readonly Dictionary<FieldSymbol, CSharpIdentifier> _sent = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ActionCode, ResultNames> _results = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names a program's models first, so that they keep the names their author gave them wherever C# lets them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="runtimeTypes">The type names that the runtime folder declares.</param>
    public ServiceNames(BoundProgram program, IEnumerable<string> runtimeTypes)
    {
        _runtimeTypes = [.. runtimeTypes];
        _types = new TypeNames("Model", _runtimeTypes);
        HasTables = !program.Models.IsEmpty;
        if (HasTables)
        {
            _types.Reserve("ConstraintProperties");
            _types.Reserve("FoundTables");
        }

        HasTimeZone = program.Project.TimeZone is not null;
        IsSqlite = program.Project.Database == DatabaseKind.Sqlite;
        if (HasTimeZone)
        {
            _types.Reserve("ProjectTime");
        }

        _noted = program.AllActions.SelectMany(ActionExpressions.Of).OfType<BoundSent>().Select(sent => sent.Field).Where(field => field.NeedsNote)
            .ToHashSet<FieldSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var action in program.AllActions)
        {
            _types.Reserve(ActionClass(action).Name);
        }

        foreach (var action in program.Actions)
        {
            _types.Reserve(EndpointClass(action.Endpoint).Name);
        }

        _typeNames.Add(RequestRecord.Symbol, CSharpIdentifier.Pascal(RequestRecord.Symbol.Name));
        foreach (var field in ErrorRecord.Symbol.Fields.Concat(RequestRecord.Symbol.Fields))
        {
            _members.Add(field, CSharpIdentifier.Pascal(field.Name));
        }

        foreach (var model in program.Models)
        {
            NameType(model, model.Name);
        }

        var roots = program.Actions.SelectMany(action => RequestParameters.Of(action.Endpoint)).Select(parameter => parameter.Record).ToArray();
        var records = roots.SelectMany(record => record.WithParts()).Distinct<RecordSymbol>(ReferenceEqualityComparer.Instance).ToArray();
        _requiredParts = records.SelectMany(record => record.Fields).Select(field => field.Type).OfType<RecordType>().Select(part => part.Record)
            .ToHashSet<RecordSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var declared in records.Concat(program.HeldRecords).Distinct<RecordSymbol>(ReferenceEqualityComparer.Instance).Where(record => record.Kind == RecordKind.Declared))
        {
            NameType(declared, declared.Name);
        }

        if (program.Settings is { } settings)
        {
            NameRecord(settings, ServiceFolder.Data);
        }

        foreach (var record in program.RowRecords)
        {
            NameRecord(record, ServiceFolder.Models);
            _rowReaders.Add(record, _types.Allocate(Shorten(_typeNames[record].Name + "Row")));
        }

        foreach (var selection in program.Selections)
        {
            NameRecord(selection.Record, ServiceFolder.Models);
        }

        foreach (var model in program.Models)
        {
            NameMembers(model, model.Properties, ServiceFolder.Models, "Columns");
        }

        // The files of actions and endpoints lie beside those of records.
        foreach (var action in program.AllActions)
        {
            _types.Reserve(action.Name);
        }

        foreach (var action in program.Actions)
        {
            _types.Reserve(action.Endpoint.Name);
        }

        foreach (var action in program.Actions)
        {
            foreach (var parameter in RequestParameters.Of(action.Endpoint))
            {
                NameTree(parameter.Record, ServiceFolder.Endpoints);
            }

            NameAction(action);
        }

        foreach (var action in program.Called)
        {
            if (action.Input is { } input)
            {
                NameTree(input, ServiceFolder.Actions);
            }

            NameAction(action);
        }
    }

    /// <summary>Whether days begin and end in a time zone of the project.</summary>
    public bool HasTimeZone { get; }

    /// <summary>Whether the database is SQLite.</summary>
    public bool IsSqlite { get; }

    /// <summary>Whether there are rows, and so constraints on them.</summary>
    public bool HasTables { get; }

    /// <summary>The enums of the program, in the order they were named.</summary>
    public IEnumerable<EnumType> Enums => _enums.Keys;

    /// <summary>The types that actions use by their names, which a member of the same name hides inside its class.</summary>
    public IEnumerable<string> TypesOfActions => _runtimeTypes.Concat(TypesOfValues);

    /// <summary>The types that values have: models, records, enums.</summary>
    private IEnumerable<string> TypesOfValues => [.. _typeNames.Values.Select(name => name.Name), .. Enums.Select(choice => Of(choice).Name)];

    /// <summary>The C# type of a model.</summary>
    public CSharpIdentifier Of(ModelSymbol model) => _typeNames[model];

    /// <summary>The C# type of a record.</summary>
    public CSharpIdentifier Of(RecordSymbol record) => _typeNames[record];

    /// <summary>The class that checks the rules of a record of a request.</summary>
    public CSharpIdentifier ValidatorOf(RecordSymbol record) => _records[record].Validator;

    /// <summary>The class that reads rows into a record.</summary>
    public CSharpIdentifier RowReaderOf(RecordSymbol record) => _rowReaders[record];

    /// <summary>The result of an action; null where all its answers have one status and no headers.</summary>
    public ResultNames? ResultOf(ActionCode action) => _results.GetValueOrDefault(action);

    /// <summary>Where a record is declared.</summary>
    public ServiceFolder FolderOf(RecordSymbol record) => _records[record].Folder;

    /// <summary>Whether another record must hold the record.</summary>
    public bool IsRequiredPart(RecordSymbol record) => _requiredParts.Contains(record);

    /// <summary>The C# enum of an enum type.</summary>
    public CSharpIdentifier Of(EnumType type) => _enums[type].Type;

    /// <summary>The class whose <c>Values</c> are the texts of an enum.</summary>
    public CSharpIdentifier TextOf(EnumType type) => _enums[type].Text;

    /// <summary>Where an enum is declared: beside what used it first.</summary>
    public ServiceFolder FolderOf(EnumType type) => _enums[type].Folder;

    /// <summary>The member whose values an enum's are, as documentation refers to it; empty for the variable of an action.</summary>
    public CSharpCode OwnerOf(EnumType type) => _enums[type] is { Owner: { } owner, Member: { } member }
        ? CSharpCode.Primary($"{_typeNames[owner]}.{_members[member]}")
        : CSharpCode.Empty;

    /// <summary>The C# member of an enum's value.</summary>
    public CSharpIdentifier Of(EnumType type, string value) => _enums[type].Members[value];

    /// <summary>The C# property of a property or field.</summary>
    public CSharpIdentifier Of(MemberSymbol member) => _members[member];

    /// <summary>The C# property that tells whether a request gave a field; null where nobody asks, or the field itself tells it.</summary>
    public CSharpIdentifier? SentOf(FieldSymbol field) => _sent.GetValueOrDefault(field);

    /// <summary>The class of an action.</summary>
    public static CSharpIdentifier ActionClass(ActionCode action) => CSharpIdentifier.Pascal(action.Name).WithSuffix("Action");

    /// <summary>The class of an endpoint.</summary>
    public static CSharpIdentifier EndpointClass(EndpointSymbol endpoint) => CSharpIdentifier.Pascal(endpoint.Name).WithSuffix("Endpoint");

    private void NameAction(ActionCode action)
    {
        foreach (var variable in action.Variables)
        {
            foreach (var record in RecordSymbol.In(variable.Type))
            {
                NameTree(record, ServiceFolder.Actions);
            }

            NameEnum(variable.Type, ServiceFolder.Actions, null, null);
        }

        foreach (var map in ResponseMaps.Of(action))
        {
            NameRecord(map.Record, ServiceFolder.Actions);
        }

        NameResult(action);
    }

    private void NameResult(ActionCode action)
    {
        var byStatus = action.Answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).ToList();
        var statuses = byStatus.Select(group => group.Key).ToList();
        var headers = byStatus.ToDictionary(group => group.Key, group => ResultNames.HeadersOf([.. group]));
        if (statuses.Count == 1 && headers.Values.All(named => named.IsEmpty))
        {
            return;
        }

        // Inside the result its own records hide types of the same name, which the values may have.
        var type = _types.Allocate(Shorten(action.Name + "Result"));
        var members = new MemberNames(type, ["Value", .. TypesOfValues]);
        _results.Add(action, new ResultNames(type, statuses.ToDictionary(status => status, status => members.Allocate(HttpStatus.Word(status))), headers));
    }

    // What is declared in place lies beside what it is a part of.
    private void NameTree(RecordSymbol record, ServiceFolder around)
    {
        var folder = record.Model is not null || record.Kind is RecordKind.Declared or RecordKind.Selected ? ServiceFolder.Models : around;
        NameRecord(record, folder);
        foreach (var part in record.Fields.SelectMany(field => RecordSymbol.In(field.Type)))
        {
            NameTree(part, folder);
        }
    }

    private void NameRecord(RecordSymbol record, ServiceFolder folder)
    {
        if (_records.ContainsKey(record))
        {
            return;
        }

        if (!_typeNames.ContainsKey(record))
        {
            NameType(record, record.Name);
        }

        _records.Add(record, (folder, _types.Allocate(Shorten(_typeNames[record].Name + "Validator"))));
        NameMembers(record, record.Fields, folder, "Fields");
    }

    private void NameType(object symbol, string name) => _typeNames.Add(symbol, _types.Allocate(Shorten(name)));

    private void NameMembers(object owner, IReadOnlyList<MemberSymbol> members, ServiceFolder folder, string reserved)
    {
        // Inside the type a property hides the enum of the same name.
        var enums = members.Select(member => NameEnum(member.Type, folder, owner, member)).OfType<EnumNames>();
        var names = new MemberNames(_typeNames[owner], [reserved, .. enums.SelectMany(names => new[] { names.Type.Name, names.Text.Name }), "TimeSpan"]);
        foreach (var member in members)
        {
            _members[member] = names.Allocate(member.Name);
        }

        foreach (var field in members.OfType<FieldSymbol>().Where(_noted.Contains))
        {
            _sent[field] = names.Allocate(Shorten(field.Name + "Sent"));
        }
    }

    private EnumNames? NameEnum(TypeSymbol owned, ServiceFolder folder, object? owner, MemberSymbol? member)
    {
        if ((owned.NonOptional is ListType list ? list.Element : owned.NonOptional) is not EnumType type)
        {
            return null;
        }

        if (!_enums.TryGetValue(type, out var names))
        {
            var name = _types.Allocate(Shorten(type.Name));
            var text = _types.Allocate(Shorten(name.Name + "Text"));
            var members = new MemberNames(name);
            names = new EnumNames(
                name, text, folder, owner, member, type.Values.ToDictionary(value => value, members.AllocateFromText, StringComparer.Ordinal));
            _enums.Add(type, names);
        }

        return names;
    }

    // A name made of two may be longer than one of the language; what is cut is made distinct by a number.
    private static string Shorten(string name) => name.Length <= CSharpIdentifier.MaximumLength ? name : name[..CSharpIdentifier.MaximumLength];
}
