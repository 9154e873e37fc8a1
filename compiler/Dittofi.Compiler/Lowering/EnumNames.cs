using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of one enum type.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Text">The class that holds its texts.</param>
/// <param name="Folder">Where both are declared.</param>
/// <param name="Owner">The model or record that used it first; null for an action's variable.</param>
/// <param name="Member">The property or field that used it first; null for an action's variable.</param>
/// <param name="Members">The member of each value.</param>
internal sealed record EnumNames(
    CSharpIdentifier Type,
    CSharpIdentifier Text,
    ServiceFolder Folder,
    object? Owner,
    MemberSymbol? Member,
    IReadOnlyDictionary<string, CSharpIdentifier> Members);
