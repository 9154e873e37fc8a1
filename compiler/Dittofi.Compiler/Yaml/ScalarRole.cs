namespace Dittofi.Compiler.Yaml;

/// <summary>What a scalar is to the node around it.</summary>
internal enum ScalarRole
{
    /// <summary>A key of a mapping.</summary>
    Key,

    /// <summary>A value that stands on the line of its key, where a second colon cannot be YAML.</summary>
    Value,

    /// <summary>An item of a sequence, a value on a line of its own, or the root.</summary>
    Other,
}
