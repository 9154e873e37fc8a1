using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>The whole project with all names and types resolved; what the analyses read and the lowering turns into files.</summary>
internal sealed record BoundProgram(ProjectSymbol Project, ImmutableArray<ModelSymbol> Models, ImmutableArray<BoundAction> Actions);
