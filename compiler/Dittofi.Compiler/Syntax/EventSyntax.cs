namespace Dittofi.Compiler.Syntax;

/// <summary>An event as declared; each kind adds its own parts.</summary>
internal abstract record EventSyntax(EventHead Head);
