namespace Dittofi.Compiler.Migrations;

/// <summary>What guards or serves the rows of a table, in the order in which a table's definition says it.</summary>
internal enum SchemaConstraintKind
{
    /// <summary>No two rows have the same.</summary>
    Unique,

    /// <summary>A condition on a row.</summary>
    Check,

    /// <summary>A row of another table must be there.</summary>
    ForeignKey,

    /// <summary>An index.</summary>
    Index,
}
