namespace Dittofi.Compiler.Emit;

/// <summary>
/// Text that is already valid where a template may print it. Each implementation owns the one way to make it from what an author wrote,
/// so that a plain string can never reach a template (security.md C01–C12).
/// </summary>
internal interface ISafeText
{
    public string Text { get; }
}
