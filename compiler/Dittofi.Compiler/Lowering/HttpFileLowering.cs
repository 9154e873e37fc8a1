using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the <c>.http</c> file: a request for every endpoint, ready to be sent from an editor, one after the other.</summary>
internal static class HttpFileLowering
{
    /// <summary>The file's plan.</summary>
    public static FilePlan Plan(BoundProgram program)
    {
        var rows = new FreshRows(program.Models);
        return new FilePlan(
            program.Project.AssemblyName + ".http",
            "project/requests.http",
            EmitObject.Empty.With("requests", HttpFileOrder.Of(program).Select(exchange => new HttpFileRequest(exchange, rows, program.Models).Plan()).ToArray()));
    }
}
