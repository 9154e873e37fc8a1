namespace Dittofi.Compiler.Binding;

/// <summary>What a statement does.</summary>
internal enum DatabaseAccess
{
    /// <summary>It reads rows.</summary>
    Read,

    /// <summary>It makes, changes or removes rows.</summary>
    Write,
}
