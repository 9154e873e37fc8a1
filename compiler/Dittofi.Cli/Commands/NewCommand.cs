using System.CommandLine;
using System.Data.Common;
using Dittofi.Cli.Introspection;
using Dittofi.Cli.NewProject;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi new</c>: writes a small project that builds and answers, or one whose models are the tables of a database.</summary>
internal static class NewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; its name becomes the project's." };
        ProjectOptions.RefuseOptions(folder);
        var from = new Option<string?>("--from")
        {
            Description = "A live database whose tables become the models: a PostgreSQL URL or connection string, or a SQLite file. PGPASSWORD keeps a password off the command line.",
        };
        var noApi = new Option<bool>("--no-api") { Description = "With --from: the models alone, without endpoints that list, read, make, change and delete their rows." };
        var command = new Command("new", "Makes a small project that builds and answers.") { folder, from, noApi };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(noApi) && parsed.GetValue(from) is null)
            {
                parsed.AddError("--no-api goes with --from.");
            }
        });
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(from), !parsed.GetValue(noApi), console));
        return command;
    }

    private static int Run(string folder, string? from, bool hasApis, CliConsole console)
    {
        var shown = TerminalText.Escape(folder);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (ProjectName.From(Path.GetFileName(path)) is not { } name)
        {
            console.Error.WriteLine($"dittofi: the name of '{shown}' cannot name a project; it needs a letter from a to z at its start.");
            return ExitCode.Usage;
        }

        var project = from is null ? null : Read(name, from, hasApis, console);
        if (from is not null && project is null)
        {
            return ExitCode.Usage;
        }

        try
        {
            if (!NewProjectWriter.TryWrite(path, project?.Files ?? NewProjectTemplate.Files(name)))
            {
                console.Error.WriteLine($"dittofi: '{shown}' is not empty; nothing was written. Choose another folder.");
                return ExitCode.Usage;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"dittofi: '{shown}' cannot be written: {TerminalText.Escape(e.Message)}");
            return ExitCode.Usage;
        }

        console.Output.WriteLine(TerminalText.Escape(path));
        foreach (var line in project?.Summary ?? [])
        {
            console.Error.WriteLine(TerminalText.Escape(line));
        }

        console.Error.WriteLine($"Made the project {name}. Next: {(project is null ? "" : "ConnectionStrings__Default=… ")}dittofi run {ShellText.Quote(shown)}");
        return ExitCode.Fine;
    }

    // What is wrong is told without the connection, which may hold a password.
    private static DatabaseProject? Read(string name, string from, bool hasApis, CliConsole console)
    {
        if (DatabaseConnection.Parse(from) is not { } connection)
        {
            console.Error.WriteLine("dittofi: --from takes postgresql://user@host/database, a connection string (Host=…;Database=…), or a file of SQLite that is there.");
            return null;
        }

        try
        {
            return DatabaseProject.Read(name, connection, hasApis);
        }
        catch (DbException e)
        {
            console.Error.WriteLine($"dittofi: the database cannot be read: {TerminalText.Escape(e.Message)}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException or TimeoutException)
        {
            console.Error.WriteLine($"dittofi: the database cannot be read ({e.GetType().Name}); is the connection written as its driver wants it?");
        }

        return null;
    }
}
