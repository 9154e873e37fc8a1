using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Analysis;

/// <summary>A rule about whole programs.</summary>
internal interface IProgramRule
{
    /// <summary>Reports what breaks the rule.</summary>
    public void Check(BoundProgram program, DiagnosticBag diagnostics);
}
