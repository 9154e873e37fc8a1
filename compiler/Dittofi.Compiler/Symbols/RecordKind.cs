namespace Dittofi.Compiler.Symbols;

/// <summary>Where a record comes from.</summary>
internal enum RecordKind
{
    /// <summary>A part of something else: the body of an endpoint, a record inside another, a map of a response.</summary>
    Part,

    /// <summary>The variables of a path, a query or the headers.</summary>
    Variables,

    /// <summary>The settings of the project.</summary>
    Settings,

    /// <summary>Made by the runtime: the facts of a request, a failure that was caught.</summary>
    Runtime,

    /// <summary>Declared under <c>types</c>.</summary>
    Declared,

    /// <summary>What is read of rows.</summary>
    Selected,
}
