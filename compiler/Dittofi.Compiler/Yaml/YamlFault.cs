namespace Dittofi.Compiler.Yaml;

/// <summary>What the YAML package said when it gave up.</summary>
/// <param name="Message">Its own words.</param>
/// <param name="Start">Where the trouble starts, or -1 when it did not say.</param>
/// <param name="End">Where it noticed.</param>
internal sealed record YamlFault(string Message, int Start, int End);
