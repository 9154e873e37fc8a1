namespace Dittofi.Compiler.Output;

/// <summary>Why nothing was written.</summary>
internal enum OutputProblem
{
    /// <summary>A planned path is not relative, leaves the folder or has a segment that some system cannot hold: the compiler's fault.</summary>
    UnsafePath,

    /// <summary>Two planned files are one on a file system that does not tell case apart, or a file is also a folder: the compiler's fault.</summary>
    DuplicatePath,

    /// <summary>The output folder holds files and no manifest, so it is not ours to write to.</summary>
    ForeignFolder,

    /// <summary>The output folder is a file.</summary>
    NotAFolder,

    /// <summary>The output folder is the root of the file system.</summary>
    RootFolder,

    /// <summary>The manifest cannot be read; without it we do not know which files are ours.</summary>
    BrokenManifest,

    /// <summary>A generated file was changed since it was written.</summary>
    ChangedFile,

    /// <summary>A file of the author's stands where a generated one would go.</summary>
    AuthorsFile,

    /// <summary>A link stands between the output folder and a file, so the file would be written elsewhere.</summary>
    Link,

    /// <summary>A folder stands where a file would go, or a file where a folder would.</summary>
    WrongKind,

    /// <summary>Another build is writing to the folder.</summary>
    InUse,

    /// <summary>The file system refused: rights, space, a file held open.</summary>
    CannotWrite,
}
