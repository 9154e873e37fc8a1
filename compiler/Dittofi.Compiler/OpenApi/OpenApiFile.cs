using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.OpenApi;

/// <summary>The service's OpenAPI document as a file of the output.</summary>
internal static class OpenApiFile
{
    private const string Path = "openapi.json";

    /// <summary>The file of a program.</summary>
    public static GeneratedFile Of(BoundProgram program) => new(Path, ImmutableArray.Create(Encoding.UTF8.GetBytes(OpenApiWriter.Write(program))));
}
