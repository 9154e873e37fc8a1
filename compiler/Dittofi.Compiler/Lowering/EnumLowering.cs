using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans an enum and the class that holds its texts.</summary>
internal static class EnumLowering
{
    /// <summary>Both files.</summary>
    public static IEnumerable<FilePlan> Plan(EnumType type, ServiceNames names)
    {
        var folder = names.FolderOf(type);
        var name = names.Of(type);
        yield return ServiceFiles.Type(folder, name, "models/enum.cs", new UsingDirectives(names, folder), EmitObject.Empty
            .With("owner", names.OwnerOf(type))
            .With("members", type.Values.Select(value => names.Of(type, value))));
        yield return ServiceFiles.Type(
            folder,
            names.TextOf(type),
            "models/enum-text.cs",
            new UsingDirectives(names, folder).Add("App.Runtime"),
            EmitObject.Empty
                .With("type", name)
                .With("values", type.Values.Select(value => EmitObject.Empty
                    .With("member", names.Of(type, value))
                    .With("text", CSharpCode.Literal(value)))));
    }
}
