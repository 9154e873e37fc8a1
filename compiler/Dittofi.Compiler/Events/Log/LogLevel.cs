using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Events.Log;

/// <summary>How much a line of the log weighs.</summary>
/// <param name="Word">The YAML word.</param>
/// <param name="Method">The method of <c>ILogger</c> that writes it.</param>
internal sealed record LogLevel(string Word, CSharpIdentifier Method)
{
    /// <summary>What holds without <c>level</c>.</summary>
    public static readonly LogLevel Information = new("information", CSharpIdentifier.Pascal("LogInformation"));

    /// <summary>Every level, the lightest first.</summary>
    public static readonly ImmutableArray<LogLevel> All =
    [
        new("debug", CSharpIdentifier.Pascal("LogDebug")),
        Information,
        new("warning", CSharpIdentifier.Pascal("LogWarning")),
        new("error", CSharpIdentifier.Pascal("LogError")),
    ];
}
