namespace Dittofi.Compiler.Binding;

/// <summary>The databases that a service can use.</summary>
internal enum DatabaseKind
{
    /// <summary>Embedded SQLite, the default.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
