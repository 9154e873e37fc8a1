using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>The limits of an endpoint as declared.</summary>
internal sealed record LimitsSyntax(YamlScalar? Body, YamlScalar? Rate, YamlScalar? Timeout);
