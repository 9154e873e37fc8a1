using System.Collections.Immutable;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.OpenApi;

/// <summary>A path of the document and the actions that answer under it.</summary>
/// <param name="Template">The path, <c>/v1/shoes/{id}</c>.</param>
/// <param name="Names">The names of its placeholders, in order.</param>
/// <param name="Actions">One action per method, ordered by method.</param>
internal sealed record DocumentPath(string Template, ImmutableArray<string> Names, ImmutableArray<BoundAction> Actions);
