using System.Collections.Immutable;
using System.Text;

namespace Dittofi.Compiler.Output;

/// <summary>
/// The folder beside the output in which a change is prepared. Its journal is the moment of decision: before it is there the old output stands and the folder is
/// rubbish, after it the change is carried out, if not by this run then by the next.
/// </summary>
internal sealed class StagingArea(OutputFolder output)
{
    private const string Journal = "journal";
    private const string End = "end";
    private const char Nothing = '-';

    private readonly string _folder = OutputNames.Staging(output.Root);

    public bool Exists => Directory.Exists(_folder);

    private string JournalPath => Path.Combine(_folder, Journal);

    /// <summary>Writes every new file and reads it back, then the journal.</summary>
    public void Prepare(OutputPlan plan)
    {
        Directory.CreateDirectory(_folder);
        var journal = new StringBuilder();
        for (var index = 0; index < plan.Writes.Length; index++)
        {
            var write = plan.Writes[index];
            var staged = Staged(index);
            File.WriteAllBytes(staged, write.Content.AsSpan());
            if (OutputFolder.Hash(File.ReadAllBytes(staged)) != write.NewHash)
            {
                throw new IOException($"'{staged}' does not hold what was written to it.");
            }

            journal.Append(write.OldHash ?? $"{Nothing}").Append(' ').Append(write.NewHash).Append(' ').Append(write.Path).Append('\n');
        }

        foreach (var delete in plan.Deletes)
        {
            journal.Append(delete.OldHash).Append(' ').Append(Nothing).Append(' ').Append(delete.Path).Append('\n');
        }

        File.WriteAllText(JournalPath + ".new", journal.Append(End).Append('\n').ToString());
        File.Move(JournalPath + ".new", JournalPath);
    }

    /// <summary>The steps of the journal; null when there is none or it is cut off.</summary>
    public ImmutableArray<StagedStep>? ReadJournal()
    {
        if (new DirectoryInfo(_folder).LinkTarget is not null)
        {
            throw new OutputException(OutputProblem.Link, _folder);
        }

        if (!File.Exists(JournalPath))
        {
            return null;
        }

        var lines = File.ReadAllLines(JournalPath);
        return lines.Length == 0 || lines[^1] != End ? null : [.. lines[..^1].Select(Step)];
    }

    /// <summary>Carries out one step. It may have been carried out before, and the author may have been at the file since: then it is left alone.</summary>
    public void Apply(StagedStep step)
    {
        var target = output.Resolve(step.Path);
        if (output.HashOf(step.Path) != step.OldHash)
        {
            return;
        }

        if (step.NewHash is null)
        {
            File.Delete(target);
            RemoveEmptyFolders(Path.GetDirectoryName(target));
        }
        else if (File.Exists(Staged(step.Index)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? output.Root);
            File.Move(Staged(step.Index), target, overwrite: true);
        }
    }

    /// <summary>The journal goes first, so that a run stopped here leaves rubbish and no orders.</summary>
    public void Clear()
    {
        if (Exists)
        {
            File.Delete(JournalPath);
            Directory.Delete(_folder, recursive: true);
        }
    }

    private StagedStep Step(string line, int index)
    {
        var parts = line.Split(' ');
        return parts.Length == 3 && (parts[2] == OutputNames.Manifest || OutputPath.IsSafe(parts[2]))
            ? new StagedStep(index, parts[2], Hash(parts[0]), Hash(parts[1]))
            : throw new OutputException(OutputProblem.BrokenManifest, JournalPath);
    }

    private void RemoveEmptyFolders(string? folder)
    {
        while (folder is not null && folder.Length > output.Root.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder);
        }
    }

    private string Staged(int index) => Path.Combine(_folder, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string? Hash(string text) => text is [Nothing] ? null : text;
}
