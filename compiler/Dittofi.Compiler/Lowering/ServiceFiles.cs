using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Where a type's file stands.</summary>
internal static class ServiceFiles
{
    /// <summary>The plan of a C# file: its namespace and name are given to the template.</summary>
    public static FilePlan Type(ServiceFolder folder, CSharpIdentifier name, string template, UsingDirectives usings, EmitObject model) =>
        new($"{folder}/{name.Name}.cs", template, model
            .With("usings", usings.ToCode())
            .With("folder", CSharpIdentifier.Pascal(folder.ToString()))
            .With("name", name));
}
