using Dittofi.Compiler.Binding;

namespace Dittofi.Cli.Introspection;

/// <summary>A connection as it is written on the command line: a URL or a connection string of PostgreSQL, a file or a connection string of SQLite.</summary>
/// <param name="Kind">Which database it is.</param>
/// <param name="Text">The connection string, which may hold a password and is never shown.</param>
internal sealed record DatabaseConnection(DatabaseKind Kind, string Text)
{
    private static readonly string[] _urls = ["postgresql://", "postgres://"];

    /// <summary>Reads a connection; null where it is neither.</summary>
    public static DatabaseConnection? Parse(string text)
    {
        if (_urls.FirstOrDefault(url => text.StartsWith(url, StringComparison.OrdinalIgnoreCase)) is not null)
        {
            return FromUrl(text) is { } fromUrl ? new DatabaseConnection(DatabaseKind.PostgreSql, fromUrl) : null;
        }

        var keys = text.Split(';').Select(part => part.Split('=')[0].Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (text.Contains('=', StringComparison.Ordinal) && (keys.Contains("Host") || keys.Contains("Server")))
        {
            return new DatabaseConnection(DatabaseKind.PostgreSql, text);
        }

        var isString = text.Contains('=', StringComparison.Ordinal) && (keys.Contains("Data Source") || keys.Contains("DataSource") || keys.Contains("Filename"));
        return isString ? new DatabaseConnection(DatabaseKind.Sqlite, text)
            : File.Exists(text) ? new DatabaseConnection(DatabaseKind.Sqlite, $"Data Source=\"{Path.GetFullPath(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            : null;
    }

    private static string? FromUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            return null;
        }

        var user = url.UserInfo.Split(':', 2);
        var settings = new List<(string Key, string Value)>
        {
            ("Host", url.Host.Trim('[', ']')),
            ("Port", url.Port > 0 ? url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : "5432"),
            ("Database", Uri.UnescapeDataString(url.AbsolutePath.Trim('/'))),
            ("Username", Uri.UnescapeDataString(user[0])),
            ("Password", user.Length > 1 ? Uri.UnescapeDataString(user[1]) : ""),
        };
        return string.Join(';', settings.Where(setting => setting.Value.Length > 0).Select(setting => $"{setting.Key}=\"{setting.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }
}
