using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Return;

/// <summary>A <c>return</c> as declared.</summary>
internal sealed record ReturnSyntax(EventHead Head, YamlNode Value, YamlScalar? Status, AnswerHeadersSyntax Headers) : EventSyntax(Head);
