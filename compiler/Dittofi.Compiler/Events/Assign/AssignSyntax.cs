using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Assign;

/// <summary>An <c>assign</c> as declared.</summary>
internal sealed record AssignSyntax(EventHead Head, ImmutableArray<YamlEntry> Entries) : EventSyntax(Head);
