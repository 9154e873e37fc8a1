using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.OpenApi;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler;

/// <summary>The service's OpenAPI document as a file of the output.</summary>
internal static class OpenApiFile
{
    public static GeneratedFile Of(BoundProgram program) =>
        new("openapi.json", ImmutableArray.Create(Encoding.UTF8.GetBytes(OpenApiWriter.Write(program))));
}
