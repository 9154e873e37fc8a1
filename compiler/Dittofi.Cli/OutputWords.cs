using Dittofi.Compiler.Output;

namespace Dittofi.Cli;

/// <summary>Says why nothing could be written, and what to do.</summary>
internal static class OutputWords
{
    /// <summary>The sentence for a problem.</summary>
    public static string Of(OutputException problem)
    {
        var paths = string.Join(", ", problem.Paths);
        return problem.Kind switch
        {
            OutputProblem.ForeignFolder => $"'{paths}' holds files that are not from a build. Choose an empty folder with --output.",
            OutputProblem.NotAFolder => $"'{paths}' is a file. Choose a folder with --output.",
            OutputProblem.RootFolder => $"'{paths}' is the root of the file system. Choose a folder with --output.",
            OutputProblem.BrokenManifest => $"'{paths}' cannot be read, so nobody knows which files are from a build. Move the output folder away and build again.",
            OutputProblem.ChangedFile => $"{paths} was changed by hand since the last build. Keep your copy elsewhere, remove the file and build again.",
            OutputProblem.AuthorsFile => $"{paths} is yours and stands where a built file goes. Move it away and build again.",
            OutputProblem.Link => $"{paths} is a link, and a build writes only inside its folder. Replace the link by a folder.",
            OutputProblem.WrongKind => $"{paths} is a folder where a file goes, or a file where a folder goes. Move it away and build again.",
            OutputProblem.InUse => $"another build is writing to '{paths}'. Try again when it is done.",
            OutputProblem.CannotWrite => $"the system refused '{paths}'{(problem.InnerException is { } inner ? $" ({inner.Message})" : "")}.",
            _ => problem.Message,
        };
    }
}
