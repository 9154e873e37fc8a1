using System.Diagnostics.CodeAnalysis;

namespace Dittofi.Benchmarks.Driver;

/// <summary>What the command line asked for.</summary>
internal sealed record BenchOptions
{
    public const string Usage = """
        Usage: ./build.sh bench [filter] [options]
          filter                       only what holds this text: postgresql/get, sqlite/create, compiler, …
          --quick                      short warm-ups and rounds: does it run, not how fast
          --project <folder>           the shoe store's definitions (samples/shoe-store)
          --articles <folder>          the definitions with relations (tests/projects/commented-articles)
          --dittofi <command>          the compiler (artifacts/dittofi/dittofi)
        """;

    public string Filter { get; init; } = string.Empty;

    public bool Quick { get; init; }

    public string Project { get; init; } = "samples/shoe-store";

    public string Articles { get; init; } = "tests/projects/commented-articles";

    public string Compiler { get; init; } = "artifacts/dittofi/dittofi";

    // A shorter warm-up measures the JIT: tiers settle only after some seconds under load.
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Quick ? 1 : 12);

    public TimeSpan Round => TimeSpan.FromSeconds(Quick ? 1 : 3);

    public bool Includes(string name) => name.Contains(Filter, StringComparison.OrdinalIgnoreCase);

    public static bool TryParse(IReadOnlyList<string> arguments, [NotNullWhen(true)] out BenchOptions? options)
    {
        options = new BenchOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : null;
            BenchOptions? next;
            (next, var taken) = (arguments[index], value) switch
            {
                ("--quick", _) => (options with { Quick = true }, 0),
                ("--project", not null) => (options with { Project = value }, 1),
                ("--articles", not null) => (options with { Articles = value }, 1),
                ("--dittofi", not null) => (options with { Compiler = value }, 1),
                (['-', ..], _) => (null, 0),
                (var filter, _) => (options with { Filter = filter }, 0),
            };
            if (next is null)
            {
                options = null;
                return false;
            }

            options = next;
            index += taken;
        }

        return true;
    }
}
