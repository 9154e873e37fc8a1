namespace Dittofi.Compiler.Lowering;

/// <summary>What a kind needs to lower one of its events.</summary>
internal sealed class EventLowerer
{
}
