namespace Dittofi.Compiler.Symbols;

/// <summary>Where a variable comes from.</summary>
internal enum VariableKind
{
    /// <summary>A request root: <c>body</c>, <c>path</c>, <c>query</c>, <c>header</c>.</summary>
    Root,

    /// <summary>Declared under the action's <c>variables</c>; <c>assign</c> writes it.</summary>
    Action,

    /// <summary>Named by an event's <c>as</c>.</summary>
    Result,

    /// <summary>The row at hand inside <c>where</c>, <c>orderBy</c> and <c>set</c>, and the parameter of a lambda over rows that belong to it.</summary>
    Row,

    /// <summary>The parameter of a lambda, and the value that a rule is about.</summary>
    Lambda,
}
