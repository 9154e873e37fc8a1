namespace Dittofi.Compiler.Lowering;

/// <summary>The ways in which an action meets the database.</summary>
internal enum TransactionForm
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One read.</summary>
    Read,

    /// <summary>Several reads of one state.</summary>
    Snapshot,

    /// <summary>One write, after which nothing can fail: it commits by itself.</summary>
    Write,

    /// <summary>All or nothing.</summary>
    Transaction,
}
