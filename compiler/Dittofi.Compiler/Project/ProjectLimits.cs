namespace Dittofi.Compiler.Project;

/// <summary>How much of a folder is read; checked before reading, so that no device or dump is taken in.</summary>
internal static class ProjectLimits
{
    /// <summary>The bytes of one definition file.</summary>
    public const int FileBytes = 5_000_000;

    /// <summary>The bytes of all definition files together.</summary>
    public const int TotalBytes = 50_000_000;

    /// <summary>The number of definition files.</summary>
    public const int Files = 10_000;

    /// <summary>How deep folders may stand in each other.</summary>
    public const int Depth = 64;
}
