namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name in messages and in the reference.</param>
/// <param name="Kind">What its argument must be.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record FunctionParameter(string Name, ArgumentKind Kind, bool IsRequired = true)
{
    /// <summary>Whether the argument is a lambda.</summary>
    public bool IsLambda => Kind is ArgumentKind.Condition or ArgumentKind.Number or ArgumentKind.Ordered or ArgumentKind.Key or ArgumentKind.Selection;
}
