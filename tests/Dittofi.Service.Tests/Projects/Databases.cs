namespace Dittofi.Service.Tests.Projects;

/// <summary>The databases, by the word that a project says.</summary>
internal static class Databases
{
    public const string Sqlite = "sqlite";

    public const string PostgreSql = "postgresql";
}
