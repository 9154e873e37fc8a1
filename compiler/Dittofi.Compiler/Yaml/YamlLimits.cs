namespace Dittofi.Compiler.Yaml;

/// <summary>What one definition file may cost, checked on the event stream so that no hostile file is ever built into a tree.</summary>
internal static class YamlLimits
{
    /// <summary>How deep maps and lists may stand in each other; far above what the language needs, far below the stack's end.</summary>
    public const int Depth = 64;

    /// <summary>How many scalars, maps and lists one file may hold.</summary>
    public const int Nodes = 100_000;

    /// <summary>How many characters may be read again after slips; keeps a large file full of slips from costing the square of its size.</summary>
    public const int RereadCharacters = 4_000_000;

    /// <summary>How many slips of one file are repaired and read past.</summary>
    public const int Slips = 200;
}
