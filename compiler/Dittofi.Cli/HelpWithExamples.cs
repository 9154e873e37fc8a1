using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dittofi.Cli;

/// <summary>The usual help, and below it what one would type.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (command, meaning) in Examples(parseResult.CommandResult.Command.Name))
        {
            output.WriteLine($"  {command,-44} {meaning}");
        }

        output.WriteLine();
        return ExitCode.Fine;
    }

    private static (string Command, string Meaning)[] Examples(string command) => command switch
    {
        "new" =>
        [
            ("dittofi new shoe-store", "makes the folder shoe-store with a small project"),
            ("dittofi new .", "makes it in this folder, which must be empty"),
            ("dittofi new music --from chinook.db", "writes models of a database, and endpoints of their rows"),
            ("dittofi new shop --from postgresql://me@db/shop", "the same of PostgreSQL; PGPASSWORD has the password"),
        ],
        "check" =>
        [
            ("dittofi check", "checks the project in this folder"),
            ("dittofi check shoe-store --format json", "the same for a program to read"),
            ("dittofi check . --format github", "annotates a pull request"),
        ],
        "build" =>
        [
            ("dittofi build shoe-store", "writes shoe-store/out"),
            ("dittofi build . --output /srv/shop", "writes another folder"),
        ],
        "expand" =>
        [
            ("dittofi expand", "all that 'api' stands for in this folder's project"),
            ("dittofi expand Shoe", "the same of one model"),
            ("dittofi expand shoe-store Shoe > shoe.yaml", "to go on from there by hand"),
        ],
        "run" =>
        [
            ("dittofi run shoe-store", "builds, then serves on http://127.0.0.1:5000"),
            ("ASPNETCORE_URLS=http://127.0.0.1:8080 dittofi run", "serves on another port"),
        ],
        "migrate" =>
        [
            ("dittofi migrate add", "writes the migration that the models want"),
            ("dittofi migrate status", "tells what the database lacks"),
            ("dittofi migrate apply", "applies it"),
            ("dittofi migrate sql", "prints it as a script"),
        ],
        "add" =>
        [
            ("dittofi migrate add", "writes the migration that the models want"),
            ("dittofi migrate add kind --rename Shoe.type:kind", "a property has a new name"),
            ("dittofi migrate add tidy shoe-store --allow H02", "a column may be dropped"),
            ("dittofi migrate add fill --empty", "a migration for your own SQL"),
        ],
        "status" or "apply" or "sql" =>
        [
            ("dittofi migrate status", "asks data/<name>.db, or what ConnectionStrings__Default names"),
            ("dittofi migrate apply shoe-store", "the same for another project"),
            ("dittofi migrate sql --from 3", "prints what follows the second migration"),
        ],
        "explain" =>
        [
            ("dittofi explain DIT0106", "why values such as decimal(12,2) want quotes"),
            ("dittofi explain", "lists every code"),
            ("dittofi explain ListShoes shoe-store", "the statements that an action sends"),
        ],
        _ =>
        [
            ("dittofi new shoe-store", "makes a small project"),
            ("dittofi run shoe-store", "builds it and serves it"),
            ("dittofi check shoe-store", "tells what is wrong with it"),
        ],
    };
}
