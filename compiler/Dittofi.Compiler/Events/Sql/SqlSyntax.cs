using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Sql;

/// <summary>An <c>sql</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Text">The text of every database; null where each has its own.</param>
/// <param name="Texts">The texts by database.</param>
/// <param name="Returns">The type of the rows.</param>
/// <param name="Writes">Whether it may write.</param>
internal sealed record SqlSyntax(EventHead Head, YamlScalar? Text, YamlMapping? Texts, YamlScalar? Returns, YamlScalar? Writes) : EventSyntax(Head);
