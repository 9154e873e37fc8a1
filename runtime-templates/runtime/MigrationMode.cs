namespace App.Runtime;

/// <summary>What is done about migrations that the database lacks: the setting <c>Database:Migrations</c>.</summary>
internal enum MigrationMode
{
    /// <summary>They are applied, then the service serves.</summary>
    Apply,

    /// <summary>The service does not start. It needs no right to change tables.</summary>
    Check,

    /// <summary>They are applied, then the process ends.</summary>
    Only,

    /// <summary>They are listed, with those that were applied, then the process ends.</summary>
    Status,

    /// <summary>They are written as a script, then the process ends.</summary>
    Sql,
}
