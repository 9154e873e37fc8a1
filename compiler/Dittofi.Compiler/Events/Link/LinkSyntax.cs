using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Link;

/// <summary>A <c>link</c> or an <c>unlink</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Relation">The row and its relation: <c>shoe.tags</c>.</param>
/// <param name="To">The other row, its id, or a list of them.</param>
internal sealed record LinkSyntax(EventHead Head, YamlScalar Relation, YamlNode? To) : EventSyntax(Head);
