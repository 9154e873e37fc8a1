using System.Runtime.InteropServices;

namespace Dittofi.Service.Tests.Queries;

/// <summary>
/// Writes down each statement that SQLite begins, inside the process of a service: its log, as PostgreSQL has one. SQLite itself tells of each connection that is
/// opened (<c>sqlite3_auto_extension</c>) and of each statement (<c>sqlite3_trace_v2</c>), so that the service's code has no part in it.
/// </summary>
internal static class SqliteTrace
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "STATEMENT_LOG";

    private const uint Statements = 1;

    // Kept, since SQLite calls them for as long as the process runs.
    private static readonly Opened WhenOpened = Follow;
    private static readonly Began WhenBegan = Write;

    private static StreamWriter? _log;
    private static Trace? _trace;

    private delegate int Opened(nint connection, nint error, nint routines);

    private delegate int Began(uint kind, nint context, nint statement, nint sql);

    private delegate int AutoExtension(nint opened);

    private delegate int Trace(nint connection, uint kinds, nint began, nint context);

    /// <summary>Begins, for all connections to come.</summary>
    public static void Start()
    {
        var file = Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"{Variable} names no file.");
        _log = new StreamWriter(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var library = NativeLibrary.Load("e_sqlite3", typeof(SqliteTrace).Assembly, null);
        _trace = Marshal.GetDelegateForFunctionPointer<Trace>(NativeLibrary.GetExport(library, "sqlite3_trace_v2"));
        Marshal.GetDelegateForFunctionPointer<AutoExtension>(NativeLibrary.GetExport(library, "sqlite3_auto_extension"))(Marshal.GetFunctionPointerForDelegate(WhenOpened));
    }

    private static int Follow(nint connection, nint error, nint routines) =>
        _trace?.Invoke(connection, Statements, Marshal.GetFunctionPointerForDelegate(WhenBegan), 0) ?? 0;

    // What a trigger does comes as a comment. A statement is one line.
    private static int Write(uint kind, nint context, nint statement, nint sql)
    {
        if (_log is { } log)
        {
            lock (log)
            {
                log.WriteLine(Marshal.PtrToStringUTF8(sql)?.ReplaceLineEndings(" "));
            }
        }

        return 0;
    }
}
