using System.Collections.Immutable;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Verification;

/// <summary>What a service is compiled from; the settings are those the emitted project file gives to `dotnet build -c Release`.</summary>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="Version">The service's version, `1.2.3` with an optional `-suffix`.</param>
/// <param name="Files">The output's files; those that end in `.cs` are compiled.</param>
/// <param name="References">What the service may use.</param>
internal sealed record CompileRequest(string AssemblyName, string Version, ImmutableArray<GeneratedFile> Files, ReferenceSet References)
{
    /// <summary>The files of `EmbeddedResource` items; each is named by its path, which the project file gives as `LogicalName`.</summary>
    public ImmutableArray<GeneratedFile> EmbeddedResources { get; init; } = [];

    /// <summary>What was begun before the program was known; null to do all of it now.</summary>
    public EarlyStart? Early { get; init; }

    /// <summary>Whether integer arithmetic that overflows throws (`CheckForOverflowUnderflow`).</summary>
    public bool CheckOverflow { get; init; } = true;

    /// <summary>Whether the namespaces of `ImplicitUsings` are there without a using.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Whether the compiler may use more than one thread; it makes no difference to the bytes.</summary>
    public bool Concurrent { get; init; } = true;
}
