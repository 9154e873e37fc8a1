using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Sleep;

/// <summary>A <c>sleep</c> as declared.</summary>
internal sealed record SleepSyntax(EventHead Head, YamlScalar Duration) : EventSyntax(Head);
