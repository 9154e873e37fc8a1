using System.Globalization;
using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Project;

/// <summary>Opens definition files with care: regular files only, inside the project, of bounded size, in UTF-8.</summary>
internal sealed class DefinitionFileReader(string root, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private long total;

    /// <summary>The text of a file, or null when it was refused.</summary>
    /// <param name="path">Relative to the project, with forward slashes.</param>
    public SourceText? Read(string path)
    {
        try
        {
            return ReadBytes(path) is { } bytes ? Decode(path, bytes) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(ProjectDiagnostics.Unreadable, ProjectFiles.Place(path), Reason(e));
            return null;
        }
    }

    private byte[]? ReadBytes(string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        if (info.LinkTarget is not null)
        {
            if (RealPath.Of(info.FullName) is not { } target)
            {
                diagnostics.Report(ProjectDiagnostics.Unreadable, ProjectFiles.Place(path), "the link leads nowhere");
                return null;
            }

            if (!RealPath.IsWithin(target, root))
            {
                diagnostics.Report(ProjectDiagnostics.LeavesProject, ProjectFiles.Place(path));
                return null;
            }

            info = new FileInfo(target);
        }

        total += info.Length;
        if (info.Length > ProjectLimits.FileBytes || total > ProjectLimits.TotalBytes)
        {
            diagnostics.Report(
                ProjectDiagnostics.TooLarge, ProjectFiles.Place(path), Number(info.Length), Number(ProjectLimits.FileBytes), Number(ProjectLimits.TotalBytes));
            return null;
        }

        return ReadRegular(info, path);
    }

    private byte[]? ReadRegular(FileInfo info, string path)
    {
        // A pipe and a device have no length, and opening a pipe to read waits for a writer; to read and write, it does not.
        var isSuspect = info.Length == 0;
        if (isSuspect && info.IsReadOnly)
        {
            return [];
        }

        var access = isSuspect ? FileAccess.ReadWrite : FileAccess.Read;
        using var stream = info.Open(new FileStreamOptions { Access = access, Share = FileShare.ReadWrite, BufferSize = 0 });
        var bytes = new byte[info.Length + (isSuspect ? 1 : 0)];
        var count = stream.CanSeek ? stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) : -1;
        if (count < 0 || (isSuspect && count > 0))
        {
            diagnostics.Report(ProjectDiagnostics.NotAFile, ProjectFiles.Place(path), "a pipe or a device");
            return null;
        }

        return bytes[..count];
    }

    private SourceText? Decode(string path, byte[] bytes)
    {
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];
        if (isUtf16)
        {
            diagnostics.Report(ProjectDiagnostics.NotUtf8, ProjectFiles.Place(path), "it looks like UTF-16");
            return null;
        }

        var content = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        try
        {
            return new SourceText(path, StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException e)
        {
            var lossy = new SourceText(path, Encoding.UTF8.GetString(content));
            var place = new SourceSpan(lossy, Encoding.UTF8.GetCharCount(content[..Math.Clamp(e.Index, 0, content.Length)]), 1);
            var wrong = e.BytesUnknown is [var first, ..] ? $"byte {first:X2}" : "a byte";
            diagnostics.Report(ProjectDiagnostics.NotUtf8, place, wrong);
            return null;
        }
    }

    // The system's own sentence would name the machine's folders.
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        _ => "the system refused it",
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
