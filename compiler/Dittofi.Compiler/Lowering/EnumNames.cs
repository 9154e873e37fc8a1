using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of one enum type.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Text">The class that holds its texts.</param>
/// <param name="Folder">Where both are declared.</param>
/// <param name="Members">The member of each value.</param>
internal sealed record EnumNames(CSharpIdentifier Type, CSharpIdentifier Text, ServiceFolder Folder, IReadOnlyDictionary<string, CSharpIdentifier> Members);
