using System;

namespace App.Runtime;

/// <summary>A step that a database has, as its table <c>schema_migrations</c> records it.</summary>
internal sealed record AppliedMigration(int Version, string Name, string Checksum, DateTimeOffset AppliedAt);
