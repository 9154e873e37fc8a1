namespace Dittofi.Compiler.Output;

/// <summary>The output folder is as it was, or will be made whole by the next run; nothing of the author's was touched.</summary>
internal sealed class OutputException : Exception
{
    public OutputException(OutputProblem kind, IReadOnlyList<string> paths, Exception? inner = null)
        : base($"{kind}: {string.Join(", ", paths)}{(inner is null ? "" : $": {inner.Message}")}", inner)
    {
        Kind = kind;
        Paths = paths;
    }

    public OutputException(OutputProblem kind, string path, Exception? inner = null)
        : this(kind, [path], inner)
    {
    }

    public OutputProblem Kind { get; }

    /// <summary>The files or the folder it is about, relative to the output folder where they are in it; at least one.</summary>
    public IReadOnlyList<string> Paths { get; }

    public string Path => Paths[0];
}
