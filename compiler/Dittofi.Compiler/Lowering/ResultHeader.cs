using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>A header of the answers of one status.</summary>
/// <param name="Header">The header.</param>
/// <param name="Member">Its member in the record of the status.</param>
internal sealed record ResultHeader(AnsweredHeader Header, CSharpIdentifier Member);
