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
    private readonly Dictionary<SchemaUse, Dictionary<object, JsonSchema>> _bySymbol = [];


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
        var known = KnownIn(SchemaUse.Answer);
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
        // A record that says all for itself, and holds no other, is the same wherever it stands.
        var known = KnownIn(record.WithParts().Skip(1).Any() ? use : use.In(record));
        if (!known.TryGetValue(record, out var schema))
        {
            schema = new JsonSchema
            {
                Type = JsonObjectType.Object,
                Description = record.Model?.Description,
                AllowAdditionalProperties = use.In(record).IgnoresUnknown,
            };
            known.Add(record, schema);
            Add(record.Name + Suffix(record, use), schema);
            foreach (var field in use.IsRequest ? record.Fields : record.Outputs)
            {
                AddField(schema, field.Label, field, !use.IsRequest || field.IsRequired, field.Default, use);
                if (use.In(record).TakesTextNumbers)
                {
                    TextNumbers.AllowIn(schema.Properties[field.Label], field.Type);
                }
            }
        }

        return schema;
    }

    // What a request may leave out, an answer always holds: a record that goes both ways has a schema for each.
    private string Suffix(RecordSymbol record, SchemaUse use) => _bySymbol.Any(known => !known.Key.GoesLike(use) && known.Value.ContainsKey(record))
        ? use.IsForm ? "Form" : use.IsRequest ? "Input" : "Answer"
        : "";

    private Dictionary<object, JsonSchema> KnownIn(SchemaUse use)
    {
        if (!_bySymbol.TryGetValue(use, out var known))
        {
            known = new(ReferenceEqualityComparer.Instance);
            _bySymbol.Add(use, known);
        }

        return known;
    }

    private void AddField(JsonSchema owner, string label, MemberSymbol member, bool isRequired, object? byDefault, SchemaUse use)
    {
        var type = use.IsForm || (use.IsRequest && member is FieldSymbol { RefusesNull: true }) ? member.Type.NonOptional : member.Type;
        owner.Properties.Add(label, Describe(new JsonSchemaProperty { Description = RuleWords.Of(member.Description, member.Rules) }, type, member.Rules, byDefault, use));
        if (isRequired)
        {
            owner.RequiredProperties.Add(label);
        }
    }
}
