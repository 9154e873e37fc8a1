namespace Dittofi.Compiler.Output;

/// <summary>Whose a file is once it is written.</summary>
public enum FileOwnership
{
    /// <summary>Ours: every build replaces it, and removes it when it is no longer planned.</summary>
    Generated,

    /// <summary>The author's: written when it is not there, then never touched again.</summary>
    AuthorsOnceWritten,
}
