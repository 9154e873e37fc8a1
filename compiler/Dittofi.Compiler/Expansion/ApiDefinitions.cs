using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>What the <c>api</c> of one model stands for.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Types">Entries of <c>types</c>.</param>
/// <param name="Endpoints">Entries of <c>endpoints</c>, by their names as <c>Shoe.create</c>.</param>
internal sealed record ApiDefinitions(string Model, ImmutableArray<YamlEntry> Types, ImmutableArray<YamlEntry> Endpoints);
