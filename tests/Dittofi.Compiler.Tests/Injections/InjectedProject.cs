using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Tests.Mutation;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Injections;

/// <summary>A project whose free strings take other texts.</summary>
internal sealed class InjectedProject
{
    private const string Harmless = "plain";
    private const int Batch = 60;

    private readonly ProjectInput _project;
    private readonly ImmutableArray<MutantNode> _roots;
    private readonly ConcurrentQueue<string> _faults = new();

    /// <param name="project">It must compile.</param>
    public InjectedProject(ProjectInput project)
    {
        _project = project;
        _roots = [.. project.Files.Select(Root)];
        All = [.. _roots.SelectMany(FreeStrings.Of)];
        var batches = Math.Max(All.Length / Batch, 1);
        var harmless = All.Select((place, index) => (index, Injection: new Injection(place, Harmless))).GroupBy(each => each.index % batches, each => each.Injection);
        Places = [.. harmless.AsParallel().AsOrdered().SelectMany(batch => Combine(batch)).Select(injection => injection.Place)];
    }

    /// <summary>Every place and way that was thought of.</summary>
    public ImmutableArray<FreeString> All { get; }

    /// <summary>Those that take a harmless text.</summary>
    public ImmutableArray<FreeString> Places { get; }

    /// <summary>What went wrong with the compiler so far: an exception, or an error without a place.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>
    /// As many of the injections as make a good project together: those that errors stand at are taken away, and where an error stands at none of them, halves are tried.
    /// </summary>
    public ImmutableArray<Injection> Combine(IEnumerable<Injection> injections) => Add([], [.. injections]);

    /// <summary>The project with all the injections.</summary>
    public ProjectInput With(IEnumerable<Injection> injections) => Input(Roots(injections));

    /// <summary>A payload at each place; which of a node's ways is taken and which payload it gets differs from round to round.</summary>
    public IEnumerable<Injection> Round(int round, IReadOnlyList<string> payloads) =>
        Places.GroupBy(place => place.Slot).Select((ways, index) => new Injection(ways.ElementAt((round + index) / 2 % ways.Count()), payloads[(index + round) % payloads.Count]));

    private ImmutableArray<Injection> Add(ImmutableArray<Injection> before, ImmutableArray<Injection> more)
    {
        while (!more.IsEmpty)
        {
            ImmutableArray<Injection> together = [.. before, .. more];
            var roots = Roots(together);
            if (Errors(together, roots) is not { } errors)
            {
                return together;
            }

            var lines = roots.Select(root => root.All().Skip(1).Select(node => node.Way).ToArray()).ToArray();
            // A key and its value share a line: the key goes first.
            var standing = more.Where(injection => errors.Any(error => IsBlamed(injection, error, lines))).ToLookup(injection => injection.Place.IsLeaf);
            var blamed = (standing.Contains(false) ? standing[false] : standing[true]).ToHashSet();
            if (blamed.Count == 0 && more.Length > 1)
            {
                var middle = more.Length / 2;
                return Add(Add(before, more[..middle]), more[middle..]);
            }

            more = blamed.Count == 0 ? [] : [.. more.Where(injection => !blamed.Contains(injection))];
        }

        return before;
    }

    // Every node but the root stands on a line of its own.
    private bool IsBlamed(Injection injection, SourceSpan error, ImmutableArray<int>[][] lines)
    {
        var (file, line) = (_project.Files.IndexOf(_project.Files.First(each => each.Path == error.Source.Path)), error.Position.Line - 1);
        if (file != injection.Place.File || line >= lines[file].Length)
        {
            return false;
        }

        var (way, place) = (lines[file][line], injection.Place.Way);
        return injection.Place.IsLeaf
            ? way.SequenceEqual(place)
            : way.Length == place.Length + 1 && way[..^1].SequenceEqual(place) && error.Source.GetLine(line + 1).Contains(FreeStrings.Quoted(injection.Text), StringComparison.Ordinal);
    }

    private List<SourceSpan>? Errors(ImmutableArray<Injection> injections, ImmutableArray<MutantNode> roots)
    {
        try
        {
            var result = Compilation.Check(Input(roots));
            if (Findings.Fault(result.Diagnostics) is { } lost)
            {
                _faults.Enqueue($"{string.Join('\n', injections)}: {lost}");
            }

            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Span).ToList();
            return errors.Count == 0 ? null : errors;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _faults.Enqueue($"{string.Join('\n', injections)}: {exception}");
            return [];
        }
    }

    private ImmutableArray<MutantNode> Roots(IEnumerable<Injection> injections)
    {
        var roots = _roots;
        foreach (var (place, text) in injections)
        {
            roots = roots.SetItem(place.File, roots[place.File].With(place.Way.AsSpan(), node => place.Put(node, text)));
        }

        return roots;
    }

    private ProjectInput Input(ImmutableArray<MutantNode> roots) =>
        _project with { Files = [.. _project.Files.Select((file, index) => new SourceText(file.Path, roots[index].ToYaml()))] };

    private static MutantNode Root(SourceText file)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(file, bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(root);
        return MutantNode.From(root);
    }
}
