using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>The actions that others can call.</summary>
internal interface ICallableActions
{
    /// <summary>The bound action of a name, or null (then that is reported, unless the action itself was).</summary>
    public CalledAction? Find(NameSyntax name);
}
