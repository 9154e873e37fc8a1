using System.Collections.Immutable;
using System.CommandLine;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi migrate add</c>: writes the migration that leads to what the models say.</summary>
internal static class MigrateAddCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var name = new Argument<string?>("name") { Description = "What the file is called behind its number: small letters, digits and '_'.", Arity = ArgumentArity.ZeroOrOne };
        ProjectOptions.RefuseOptions(name);
        var folder = ProjectOptions.Folder();
        var rename = new Option<string[]>("--rename") { Description = "What has a new name, old:new, as Shoe.type:kind or Shoe:Boot; may be repeated." };
        var allow = new Option<string[]>("--allow") { Description = "A hazard that is allowed, as H02:Shoe.type, or a code that stands for all of its kind, as H02; may be repeated." };
        var concurrently = new Option<bool>("--concurrently") { Description = "Makes indexes of PostgreSQL's tables without keeping writes waiting, in files of their own." };
        var empty = new Option<bool>("--empty") { Description = "Writes a migration for SQL of your own." };
        var add = new Command("add", "Writes the migration that leads to what the models say.") { name, folder, rename, allow, concurrently, empty };
        add.SetAction(parsed => Add(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(name),
            parsed.GetValue(rename) ?? [],
            parsed.GetValue(allow) ?? [],
            new MigrationRequest(parsed.GetValue(name), [], parsed.GetValue(concurrently), parsed.GetValue(empty)),
            console));
        return add;
    }

    private static int Add(string folder, string? name, string[] renames, string[] allowed, MigrationRequest request, CliConsole console)
    {
        if (!ProjectLoader.Exists(folder, console) || !AreRight(name, renames, allowed, console))
        {
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        if (ProjectLoader.Load(folder, Path.Combine(folder, BuildStep.DefaultOutput), bag) is not { } input
            || Compilation.PlanMigration(input, request with { Renames = [.. renames.Select(SchemaRename.Parse).OfType<SchemaRename>()] }, bag) is not { } plan)
        {
            Findings.Print(bag.ToSorted(), DiagnosticFormats.Names[0], console);
            return ExitCode.Errors;
        }

        if (request.IsEmpty && input.Migrations is null)
        {
            console.Error.WriteLine("dittofi: nothing was written: the project keeps no migrations yet. Begin with 'dittofi migrate add'.");
            return ExitCode.Usage;
        }

        if (plan.Unused is [var unused, ..])
        {
            console.Error.WriteLine($"dittofi: nothing was written: '{unused}' names nothing that is in the migrations by its old name and in the models by its new one.");
            return ExitCode.Usage;
        }

        if (plan.Steps.IsEmpty)
        {
            console.Error.WriteLine("Nothing to add: the migrations make what the models say.");
            return ExitCode.Fine;
        }

        return IsAllowed(plan.Hazards, allowed, console) ? Write(folder, plan, console) : ExitCode.Errors;
    }

    private static bool AreRight(string? name, string[] renames, string[] allowed, CliConsole console)
    {
        if (name is not null && !MigrationName.AreWords(name))
        {
            console.Error.WriteLine($"dittofi: '{TerminalText.Escape(name)}' cannot name a migration; use small letters, digits and '_'.");
            return false;
        }

        if (renames.FirstOrDefault(text => SchemaRename.Parse(text) is null) is { } wrong)
        {
            console.Error.WriteLine($"dittofi: '{TerminalText.Escape(wrong)}' is no rename; write old:new, as Shoe.type:kind or Shoe:Boot.");
            return false;
        }

        if (allowed.FirstOrDefault(word => !Hazards.IsWord(word)) is { } unknown)
        {
            console.Error.WriteLine($"dittofi: there is no hazard '{TerminalText.Escape(unknown)}'; they are {string.Join(", ", Hazards.Known.Select(known => $"{known.Code} ({known.Words})"))}. A single one is said as H02:Shoe.type.");
            return false;
        }

        return true;
    }

    private static bool IsAllowed(ImmutableArray<Hazard> hazards, string[] allowed, CliConsole console)
    {
        var refused = hazards.Where(hazard => !hazard.IsAllowedBy(allowed)).ToList();
        foreach (var hazard in refused)
        {
            console.Output.WriteLine(TerminalText.Escape($"{hazard.Code}: {hazard.Words}"));
            console.Output.WriteLine(TerminalText.Escape($"     Where that is meant: --allow {hazard.Word}"));
        }

        if (refused.Count > 0)
        {
            var words = string.Join(' ', refused.Select(hazard => hazard.Word).Distinct(StringComparer.Ordinal).Select(word => $"--allow {word}"));
            console.Error.WriteLine(TerminalText.Escape($"Nothing was written. If all of it is meant, say so: {words}"));
        }

        return refused.Count == 0;
    }

    private static int Write(string folder, PlannedMigration plan, CliConsole console)
    {
        try
        {
            MigrationWriter.Write(folder, plan.Steps, plan.Snapshot);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"dittofi: nothing was written: {TerminalText.Escape(e.Message)}");
            return ExitCode.Usage;
        }

        foreach (var step in plan.Steps)
        {
            console.Output.WriteLine(TerminalText.Escape(Path.Combine(folder, step.Path)));
        }

        foreach (var difference in plan.Differences)
        {
            console.Error.WriteLine(TerminalText.Escape($"  {difference}"));
        }

        console.Error.WriteLine($"Read the SQL, then commit the folder {MigrationFolder.Name}.");
        return ExitCode.Fine;
    }
}
