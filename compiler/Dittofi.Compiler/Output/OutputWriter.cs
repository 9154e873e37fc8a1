using System.Collections.Immutable;

namespace Dittofi.Compiler.Output;

/// <summary>
/// Puts the planned files on disk, all or none: it looks, refuses what is not ours to touch, prepares beside the folder, then moves. A run that is killed while
/// it moves is finished by the next one.
/// </summary>
/// <param name="beforeStep">Called before each move or removal; tests stop a run there.</param>
internal sealed class OutputWriter(Action<StagedStep>? beforeStep = null)
{
    private const int SharingViolation = 32;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;

    /// <param name="outputFolder">The folder; made when it is not there.</param>
    /// <param name="files">All files of the output: what the manifest lists and this does not is removed.</param>
    /// <exception cref="OutputException">Nothing was written; the kind says why.</exception>
    public OutputResult Write(string outputFolder, IReadOnlyCollection<GeneratedFile> files)
    {
        try
        {
            var folder = OutputFolder.Open(outputFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Root) ?? folder.Root);
            using var turn = TakeTurn(folder);
            var staging = new StagingArea(folder);
            var isRepaired = Recover(staging);
            var plan = OutputPlan.Make(folder, files);
            if (plan.Writes.Length + plan.Deletes.Length > 0)
            {
                Carry(staging, plan);
            }

            return new OutputResult(
                [.. plan.Writes.Select(write => write.Path).Where(path => path != OutputNames.Manifest)],
                [.. plan.Deletes.Select(delete => delete.Path)],
                plan.Unchanged,
                isRepaired);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblem.CannotWrite, outputFolder, error);
        }
    }

    private static FileStream TakeTurn(OutputFolder folder)
    {
        try
        {
            return new FileStream(
                OutputNames.Lock(folder.Root), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is SharingViolation or WouldBlockOnLinux or WouldBlockOnMacOS)
        {
            throw new OutputException(OutputProblem.InUse, folder.Root, error);
        }
    }

    /// <summary>Finishes what an earlier run began. Returns whether there was anything: without a journal it had changed nothing yet.</summary>
    private bool Recover(StagingArea staging)
    {
        if (!staging.Exists)
        {
            return false;
        }

        var steps = staging.ReadJournal() ?? [];
        Apply(staging, steps);
        staging.Clear();
        return steps.Length > 0;
    }

    private void Carry(StagingArea staging, OutputPlan plan)
    {
        try
        {
            staging.Prepare(plan);
        }
        catch
        {
            staging.Clear();
            throw;
        }

        Apply(staging, staging.ReadJournal() ?? []);
        staging.Clear();
    }

    private void Apply(StagingArea staging, ImmutableArray<StagedStep> steps)
    {
        using var shield = new SignalShield();
        // The manifest is the last to change: as long as it is old, what is listed in it can be checked against it.
        foreach (var step in steps.OrderBy(step => step.Path == OutputNames.Manifest))
        {
            beforeStep?.Invoke(step);
            staging.Apply(step);
        }
    }
}
