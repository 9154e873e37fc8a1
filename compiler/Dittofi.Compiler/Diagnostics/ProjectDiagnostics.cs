namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the files of a project (DIT00xx).</summary>
internal static class ProjectDiagnostics
{
    /// <summary>No project here.</summary>
    public static readonly DiagnosticDescriptor NoProject = new(
        "DIT0001",
        DiagnosticSeverity.Error,
        "No project here",
        "There is no dittofi.yaml in this folder; 'dittofi new' makes a project.",
        """
            A project is a folder with dittofi.yaml at its root; the command takes that folder, or runs in it.

            Wrong:

                dittofi check models

            Right:

                dittofi check .
            """);

    /// <summary>File cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "DIT0002",
        DiagnosticSeverity.Error,
        "File cannot be read",
        "The file cannot be read: {0}.",
        """
            Every definition below the project folder takes part, so one that cannot be read would leave a hole in the program.

            Wrong:

                shoe.yaml -> shoes-of-old.yaml (a link to nothing)

            Right:

                shoe.yaml
            """);

    /// <summary>File is too large.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "DIT0003",
        DiagnosticSeverity.Error,
        "File is too large",
        "The file has {0} bytes; at most {1} are read, in one file and {2} in all.",
        """
            Definitions are written by people. The limit keeps a file that is none, such as a dump, from exhausting the compiler. It is checked before anything is read.

            Wrong:

                all-our-data.yaml (20 MB)

            Right:

                models/shoe.yaml
                models/brand.yaml
            """);

    /// <summary>File is not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "DIT0004",
        DiagnosticSeverity.Error,
        "File is not UTF-8",
        "The file is not UTF-8 ({0}); save it as UTF-8.",
        """
            Other encodings turn into other texts on other machines.

            Wrong:

                shoe.yaml saved as UTF-16

            Right:

                shoe.yaml saved as UTF-8
            """);

    /// <summary>Not a file.</summary>
    public static readonly DiagnosticDescriptor NotAFile = new(
        "DIT0005",
        DiagnosticSeverity.Error,
        "Not a file",
        "This is {0}, not a file; rename or remove it.",
        """
            Only regular files hold definitions. A pipe or a device may never end.

            Wrong:

                mkdir shoe.yaml

            Right:

                mkdir shoe
            """);

    /// <summary>Link that leaves the project.</summary>
    public static readonly DiagnosticDescriptor LeavesProject = new(
        "DIT0006",
        DiagnosticSeverity.Error,
        "Link that leaves the project",
        "This link leads out of the project folder; copy what it points to into the project.",
        """
            What a program consists of is what its folder holds. A link out of it could bring in any file of the machine, and would be missing on another one.

            Wrong:

                shoe.yaml -> ../other/shoe.yaml

            Right:

                shoe.yaml
            """);

    /// <summary>Too many files.</summary>
    public static readonly DiagnosticDescriptor TooManyFiles = new(
        "DIT0007",
        DiagnosticSeverity.Error,
        "Too many files",
        "The project has more than {0} definition files.",
        """
            The limit keeps a folder that is no project, such as a home folder, from being read whole.

            Wrong:

                dittofi check /

            Right:

                dittofi check shoe-store
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NoProject,
        Unreadable,
        TooLarge,
        NotUtf8,
        NotAFile,
        LeavesProject,
        TooManyFiles,
    ];
}
