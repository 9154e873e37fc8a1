using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Turns types into schemas; rows and records become components, made when first referred to.</summary>
internal sealed class ComponentSchemas
{
    private readonly HashSet<string> _names;
    private readonly SortedDictionary<string, JsonSchema> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaUse, Dictionary<object, JsonSchema>> _bySymbol = new()
    {
        [SchemaUse.Request] = new(ReferenceEqualityComparer.Instance),
        [SchemaUse.Form] = new(ReferenceEqualityComparer.Instance),
        [SchemaUse.Answer] = new(ReferenceEqualityComparer.Instance),
    };


    /// <param name="models">All models: their names are kept for them.</param>
    public ComponentSchemas(ImmutableArray<ModelSymbol> models) =>
        _names = new HashSet<string>(models.Select(model => model.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a schema a component under a name, or under the next free one.</summary>
    public void Add(string name, JsonSchema schema)
    {
        var free = name;
        for (var number = 2; !_names.Add(free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        _components.Add(free, schema);
    }

    /// <summary>Puts the components into the document, ordered by name.</summary>
    public void AddTo(OpenApiComponents components)
    {
        foreach (var (name, schema) in _components)
        {
            components.Schemas.Add(name, schema);
        }
    }

    /// <summary>Makes a schema describe the values of a type.</summary>
    /// <returns>The schema given.</returns>
    public T Describe<T>(T schema, TypeSymbol type, ValueRules rules, object? byDefault, SchemaUse use)
        where T : JsonSchema
    {
        switch (type.NonOptional)
        {
            case ScalarType scalar:
                ScalarSchemas.Describe(schema, scalar, rules, byDefault, use);

                // A schema without a type takes null as it is (OpenAPI 3.0.3, schema object, nullable).
                if (type.IsOptional && schema.Type != JsonObjectType.None)
                {
                    schema.IsNullableRaw = true;
                    if (schema.Enumeration.Count > 0)
                    {
                        schema.Enumeration.Add(null);
                    }
                }

                break;
            case EnumType choice:
                ScalarSchemas.Describe(schema, choice, byDefault);
                AddNull(schema, type.IsOptional);
                break;
            case ListType list:
                schema.Type = JsonObjectType.Array;
                schema.Item = Describe(new JsonSchema { Description = RuleWords.Of(null, rules.Items ?? ValueRules.None) }, list.Element, rules.Items ?? ValueRules.None, null, use);
                schema.IsNullableRaw = type.IsOptional ? true : null;
                break;
            case ModelType row:
                Refer(schema, Row(row.Model), type.IsOptional);
                break;
            case RecordType record:
                Refer(schema, Record(record.Record, use), type.IsOptional);
                break;
            case NullType:
                BeOnlyNull(schema);
                break;
            default:
                throw new UnreachableException($"'{type.DisplayName}' is the type of neither a request nor an answer.");
        }

        return schema;
    }

    // A component's `type` would refuse null whatever stands beside the reference (OpenAPI 3.0.3, schema object, nullable).
    private static void Refer(JsonSchema schema, JsonSchema component, bool isOptional)
    {
        if (!isOptional)
        {
            schema.Reference = component;
            return;
        }

        var onlyNull = new JsonSchema();
        BeOnlyNull(onlyNull);
        schema.OneOf.Add(new JsonSchema { Reference = component });
        schema.OneOf.Add(onlyNull);
    }

    private static void BeOnlyNull(JsonSchema schema)
    {
        schema.Type = JsonObjectType.Object;
        AddNull(schema, isOptional: true);
    }

    // An enum lists null too: `nullable` alone does not add it to the values (OpenAPI 3.0.3, schema object, nullable).
    private static void AddNull(JsonSchema schema, bool isOptional)
    {
        if (isOptional)
        {
            schema.IsNullableRaw = true;
            schema.Enumeration.Add(null);
        }
    }

    private JsonSchema Row(ModelSymbol model)
    {
        var known = _bySymbol[SchemaUse.Answer];
        if (!known.TryGetValue(model, out var schema))
        {
            schema = new JsonSchema { Type = JsonObjectType.Object, Description = model.Description };
            known.Add(model, schema);
            _components.Add(model.Name, schema);
            foreach (var property in model.Outputs)
            {
                AddField(schema, property.Label, property, isRequired: true, null, SchemaUse.Answer);
            }
        }

        return schema;
    }

    private JsonSchema Record(RecordSymbol record, SchemaUse use)
    {
        var known = _bySymbol[use];
        if (!known.TryGetValue(record, out var schema))
        {
            schema = new JsonSchema
            {
                Type = JsonObjectType.Object,
                Description = record.Model?.Description,
                AllowAdditionalProperties = use == SchemaUse.Answer,
            };
            known.Add(record, schema);
            Add(record.Name + Suffix(record, use), schema);
            foreach (var field in use == SchemaUse.Answer ? record.Outputs : record.Fields)
            {
                AddField(schema, field.Label, field, use == SchemaUse.Answer || field.IsRequired, field.Default, use);
            }
        }

        return schema;
    }

    // What a request may leave out, an answer always holds: a record that goes both ways has a schema for each.
    private string Suffix(RecordSymbol record, SchemaUse use) => use switch
    {
        SchemaUse.Answer when IsKnown(record, SchemaUse.Request) || IsKnown(record, SchemaUse.Form) => "Answer",
        SchemaUse.Request when IsKnown(record, SchemaUse.Answer) || IsKnown(record, SchemaUse.Form) => "Input",
        SchemaUse.Form when IsKnown(record, SchemaUse.Answer) || IsKnown(record, SchemaUse.Request) => "Form",
        _ => "",
    };

    private bool IsKnown(RecordSymbol record, SchemaUse use) => _bySymbol[use].ContainsKey(record);

    private void AddField(JsonSchema owner, string label, MemberSymbol member, bool isRequired, object? byDefault, SchemaUse use)
    {
        var type = use == SchemaUse.Form || (use == SchemaUse.Request && member is FieldSymbol { RefusesNull: true }) ? member.Type.NonOptional : member.Type;
        owner.Properties.Add(label, Describe(new JsonSchemaProperty { Description = RuleWords.Of(member.Description, member.Rules) }, type, member.Rules, byDefault, use));
        if (isRequired)
        {
            owner.RequiredProperties.Add(label);
        }
    }
}
