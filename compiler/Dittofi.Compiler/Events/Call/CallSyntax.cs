using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Call;

/// <summary>A <c>call</c> as declared.</summary>
internal sealed record CallSyntax(EventHead Head, NameSyntax Action, YamlMapping? With) : EventSyntax(Head);
