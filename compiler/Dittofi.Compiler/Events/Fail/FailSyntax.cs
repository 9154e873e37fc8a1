using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Fail;

/// <summary>A <c>fail</c> as declared.</summary>
internal sealed record FailSyntax(EventHead Head, YamlScalar Status, YamlScalar? Title, YamlScalar? Detail) : EventSyntax(Head);
