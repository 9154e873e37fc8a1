using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Switch;

/// <summary>A value as written, and the events that run when it is the one.</summary>
internal sealed record SwitchCaseSyntax(YamlScalar Value, ImmutableArray<EventSyntax> Events);
