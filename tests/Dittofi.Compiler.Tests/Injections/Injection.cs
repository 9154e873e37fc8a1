namespace Dittofi.Compiler.Tests.Injections;

/// <summary>A text at a place.</summary>
internal sealed record Injection(FreeString Place, string Text)
{
    public override string ToString() => $"{Place}: {FreeStrings.Quoted(Text)}";
}
