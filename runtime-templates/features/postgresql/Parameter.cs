using Npgsql;

namespace App.Runtime;

/// <summary>One value of a statement, with the type PostgreSQL is to take it for.</summary>
internal readonly record struct Parameter(NpgsqlParameter Value);
