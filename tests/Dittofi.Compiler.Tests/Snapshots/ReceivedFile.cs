namespace Dittofi.Compiler.Tests.Snapshots;

/// <summary>
/// What a test got, written beside what it expected for `build.sh accept` to take over; ignored by git.
/// `Shoe.cs` becomes `Shoe.received.cs`; a name without an extension gets one, which accept takes off again.
/// </summary>
internal static class ReceivedFile
{
    private const string NoExtension = ".noext";

    public static string PathFor(string expected)
    {
        var extension = Path.GetExtension(expected);
        var stem = expected[..^extension.Length];
        return stem + ".received" + (extension.Length == 0 ? NoExtension : extension);
    }

    public static bool Is(string path) => Path.GetFileName(path).Contains(".received.", StringComparison.Ordinal);

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(path, content);
    }
}
