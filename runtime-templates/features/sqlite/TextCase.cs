using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>SQLite's own upper and lower case know ASCII alone; these are the service's.</summary>
internal static class TextCase
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string?>("text_upper", static text => text?.ToUpperCase(), isDeterministic: true);
        connection.CreateFunction<string?, string?>("text_lower", static text => text?.ToLowerCase(), isDeterministic: true);
    }
}
