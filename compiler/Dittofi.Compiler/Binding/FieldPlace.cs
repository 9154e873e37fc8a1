namespace Dittofi.Compiler.Binding;

/// <summary>Where a field stands, which decides what types it can have.</summary>
internal enum FieldPlace
{
    /// <summary>A property of a model: a column, so scalars and enums.</summary>
    Property,

    /// <summary>A variable of the path or the headers: one text, so scalars and enums.</summary>
    Address,

    /// <summary>A variable of the query: the same, or a list of them, each of which is given by itself.</summary>
    Query,

    /// <summary>A setting: one text of the configuration, so scalars and enums.</summary>
    Setting,

    /// <summary>What a scalar with rules is made of.</summary>
    Scalar,

    /// <summary>A field of a body or of a type.</summary>
    Body,

    /// <summary>A variable of an action.</summary>
    Variable,
}
