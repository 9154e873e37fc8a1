using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Log;

/// <summary>A <c>log</c> as declared.</summary>
internal sealed record LogSyntax(EventHead Head, YamlScalar Text, YamlScalar? Level) : EventSyntax(Head);
