namespace App.Runtime;

/// <summary>What the statements of one transaction may see of others.</summary>
internal enum Isolation
{
    ReadCommitted,
    RepeatableRead,
    Serializable,
}
