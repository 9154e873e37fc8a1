using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of everything that a service is made of: given once, distinct, and clear of every name that the templates use.</summary>
internal sealed class ServiceNames
{
    private readonly TypeNames _types;
    private readonly Dictionary<object, CSharpIdentifier> _typeNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, CSharpIdentifier> _members = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EnumType, CSharpIdentifier> _enums = [];
    private readonly Dictionary<(EnumType Type, string Value), CSharpIdentifier> _enumMembers = [];

    /// <summary>Names a program's models first, so that they keep the names their author gave them wherever C# lets them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="runtimeTypes">The type names that the runtime folder declares.</param>
    public ServiceNames(BoundProgram program, IEnumerable<string> runtimeTypes)
    {
        _types = new TypeNames("Model", runtimeTypes);
        foreach (var model in program.Models)
        {
            NameType(model, model.Name);
            NameMembers(model, model.Properties, "Columns", "Fields");
        }

        foreach (var model in program.Models)
        {
            NameEnums(model.Properties);
        }

        foreach (var action in program.Actions)
        {
            Reserve(action.Name + "Action");
            Reserve(action.Endpoint.Name + "Endpoint");
            var body = (action.Endpoint.Body as RecordType)?.Record;
            foreach (var record in new[] { body, action.Endpoint.Path, action.Endpoint.Query, action.Endpoint.Header }.OfType<RecordSymbol>())
            {
                NameRecord(record);
            }
        }
    }

    /// <summary>The C# type of a model.</summary>
    public CSharpIdentifier Of(ModelSymbol model) => _typeNames[model];

    /// <summary>The C# type of a record; a record not met before is named now.</summary>
    public CSharpIdentifier Of(RecordSymbol record)
    {
        NameRecord(record);
        return _typeNames[record];
    }

    /// <summary>The C# enum of an enum type; its texts are in the class of the same name with <c>Text</c> behind it.</summary>
    public CSharpIdentifier Of(EnumType type)
    {
        NameEnum(type);
        return _enums[type];
    }

    /// <summary>The C# member of an enum's value.</summary>
    public CSharpIdentifier Of(EnumType type, string value)
    {
        NameEnum(type);
        return _enumMembers[(type, value)];
    }

    /// <summary>The C# property of a property or field.</summary>
    public CSharpIdentifier Of(MemberSymbol member) => _members[member];

    /// <summary>The class of an action.</summary>
    public static CSharpIdentifier ActionClass(BoundAction action) => CSharpIdentifier.Pascal(action.Name).WithSuffix("Action");

    /// <summary>The class of an endpoint.</summary>
    public static CSharpIdentifier EndpointClass(EndpointSymbol endpoint) => CSharpIdentifier.Pascal(endpoint.Name).WithSuffix("Endpoint");

    private void NameRecord(RecordSymbol record)
    {
        if (_typeNames.ContainsKey(record))
        {
            return;
        }

        NameType(record, record.Name);
        NameMembers(record, record.Fields, "Fields");
        NameEnums(record.Fields);
    }

    private void NameType(object symbol, string name) => _typeNames.Add(symbol, _types.Allocate(Shorten(name)));

    private void Reserve(string name) => _types.Allocate(Shorten(name));

    private void NameMembers(object owner, IEnumerable<MemberSymbol> members, params IEnumerable<string> reserved)
    {
        var names = new MemberNames(_typeNames[owner], reserved);
        foreach (var member in members)
        {
            _members[member] = names.Allocate(member.Name);
        }
    }

    private void NameEnums(IEnumerable<MemberSymbol> members)
    {
        foreach (var type in members.Select(member => member.Type.NonOptional).OfType<EnumType>())
        {
            NameEnum(type);
        }
    }

    private void NameEnum(EnumType type)
    {
        if (_enums.ContainsKey(type))
        {
            return;
        }

        var name = _types.Allocate(Shorten(type.Name));
        Reserve(type.Name + "Text");
        _enums.Add(type, name);
        var members = new MemberNames(name);
        foreach (var value in type.Values)
        {
            _enumMembers.Add((type, value), members.AllocateFromText(value));
        }
    }

    // A name made of two may be longer than one of the language; what is cut is made distinct by a number.
    private static string Shorten(string name) => name.Length <= CSharpIdentifier.MaximumLength ? name : name[..CSharpIdentifier.MaximumLength];
}
