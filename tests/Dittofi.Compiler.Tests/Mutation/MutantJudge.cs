using System.Collections.Concurrent;
using System.Diagnostics;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>Says what is wrong with the compiler when it is given mutants: an exception, an error without a place, no end, or code that does not compile.</summary>
internal sealed class MutantJudge
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly MutantCompiler _compiler;
    private int _refused;

    /// <param name="original">The project that the mutants are made from; it must compile.</param>
    public MutantJudge(ProjectInput original)
    {
        var bag = new DiagnosticBag();
        var sources = Compilation.Sources(original, bag);
        Assert.False(bag.HasErrors);
        _compiler = new MutantCompiler(sources);
    }

    /// <summary>How many distinct outputs were compiled.</summary>
    public int Compiled => _compiler.Count;

    /// <summary>How many mutants were refused with an error.</summary>
    public int Refused => _refused;

    /// <summary>Checks every mutant, and compiles what those that pass emit.</summary>
    /// <returns>What is wrong, one text for each fault.</returns>
    public IReadOnlyList<string> Judge(IEnumerable<(string What, ProjectInput Input)> mutants)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };
        Parallel.ForEach(Partitioner.Create(mutants, EnumerablePartitionerOptions.NoBuffering), options, mutant => Judge(mutant.What, mutant.Input));
        return [.. _faults, .. _compiler.Problems()];
    }

    private void Judge(string what, ProjectInput input)
    {
        // The processor's time of one thread is not to be had, so a busy machine gets a second try.
        var watch = Stopwatch.StartNew();
        var fault = Fault(what, input);
        if (fault is null && watch.Elapsed > Patience)
        {
            watch.Restart();
            Fault(what, input);
            fault = watch.Elapsed > Patience ? $"took {watch.Elapsed}" : null;
        }

        if (fault is not null)
        {
            _faults.Enqueue($"{what}: {fault}");
        }
    }

    private string? Fault(string what, ProjectInput input)
    {
        var bag = new DiagnosticBag();
        try
        {
            var sources = Compilation.Sources(input, bag);
            if (bag.HasErrors)
            {
                Interlocked.Increment(ref _refused);
                return Findings.Fault(bag.ToSorted());
            }

            _compiler.Add(what, sources);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }
}
