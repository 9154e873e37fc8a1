namespace Dittofi.Compiler.Syntax;

/// <summary>Keys that other languages have, and what says the same in this one.</summary>
internal static class ForeignKeys
{
    /// <summary>The key that a short or foreign one stands for, or null.</summary>
    public static string? MeantBy(string key) => key switch
    {
        "vars" or "params" or "parameters" => "variables",
        "fields" or "columns" or "attributes" => "properties",
        "url" or "route" => "path",
        "steps" => "events",
        "indices" => "indexes",
        "values" => "set",
        "into" => "as",
        _ => null,
    };

    /// <summary>Whether a type says in another language that the property is a relation.</summary>
    public static bool IsRelation(string type) => type is "relation" or "reference" or "belongsTo" or "foreignKey" or "manyToOne";

    /// <summary>Whether a key of a property names in another language the model that a relation leads to.</summary>
    public static bool NamesModel(string key) => key is "model" or "references" or "foreignKey";

    /// <summary>The kind of event that a foreign word stands for, or null.</summary>
    public static string? KindMeantBy(string word) => word switch
    {
        "query" or "select" => "list",
        "throw" or "raise" => "fail",
        "set" => "assign",
        _ => null,
    };

    /// <summary>What says the same of a property or a variable: a clause after a colon, or nothing.</summary>
    public static string HintFor(string key) => key switch
    {
        "required" or "nullable" or "optional" or "null" or "notNull" => ": what is not optional is required, and a type that ends in '?' may be left out",
        "unique" or "index" or "indexed" => ": the model has 'unique' and 'indexes', which list properties",
        _ when NamesModel(key) => ": a relation has the name of its model as 'type'",
        "primaryKey" or "primary" => ": every model has an 'id' of its own",
        _ => "",
    };
}
