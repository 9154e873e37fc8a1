using System.Text;

namespace Dittofi.Compiler.Tests.Cli;

/// <summary>A writer that fails as no writer should, to stand for a fault of ours.</summary>
internal sealed class BrokenWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new InvalidOperationException("broken");
}
