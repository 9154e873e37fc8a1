namespace Dittofi.Compiler.Binding;

/// <summary>What the code of an event may need of its action's class, besides the database.</summary>
internal enum ActionService
{
    /// <summary>The instant at which the action started: one reading of the one clock.</summary>
    Clock,

    /// <summary>The log.</summary>
    Logger,
}
