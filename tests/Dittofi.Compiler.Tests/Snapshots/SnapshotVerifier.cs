using System.Runtime.CompilerServices;
using System.Text;

namespace Dittofi.Compiler.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the test, by Verify.Xunit's file conventions: `Class.Method[_name].verified.extension`.
/// A difference or an absent file fails and leaves `….received.…`; nothing here ever writes a verified file.
/// See compiler/docs/decisions/0001-snapshot-helper.md.
/// </summary>
internal static class SnapshotVerifier
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="content">What the test got.</param>
    /// <param name="extension">The verified file's extension, without a dot.</param>
    /// <param name="name">Tells the snapshots of one method apart: a literal, by which the stale ones are found.</param>
    /// <param name="sourceFile">The test's file; its name is the class's.</param>
    /// <param name="method">The test's method.</param>
    public static void Verify(
        string content,
        string extension = "txt",
        string? name = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var suffix = name is null ? string.Empty : "_" + name;
        var stem = Path.Combine(
            Path.GetDirectoryName(sourceFile) ?? string.Empty,
            $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{suffix}");
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var expected = File.Exists(verified) ? File.ReadAllText(verified, Utf8) : null;
        if (expected == content)
        {
            File.Delete(received);
            return;
        }

        ReceivedFile.Write(received, Utf8.GetBytes(content));
        throw new SnapshotMismatchException(
            expected is null
                ? $"{Path.GetFileName(verified)} does not exist; look at {received} and run `build.sh accept`."
                : $"{Path.GetFileName(verified)} differs {FirstDifference.Describe(expected, content)}; look at {received} and run `build.sh accept` if it is right.");
    }
}
