using System.Runtime.InteropServices;
using SQLitePCL;

namespace App.Runtime;

/// <summary>What SQLite knows of the file under a connection.</summary>
internal static class SqliteFile
{
    private const int HasMovedQuestion = 20;
    private const int Ok = 0;

    /// <summary>
    /// Whether the file that is open is no longer the one under its path: what is written to it then is lost with it. Where the system
    /// lets nobody move an open file (Windows), SQLite does not know the question, and the answer is no.
    /// </summary>
    public static bool HasMoved(sqlite3 connection) =>
        FileControl(connection, 0, HasMovedQuestion, out var hasMoved) == Ok && hasMoved != 0;

    // https://www.sqlite.org/c3ref/file_control.html; no database name means "main". The package has no method for it.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(sqlite3 connection, nint database, int operation, out int answer);
}
