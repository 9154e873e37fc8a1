using System.Text;
using Dittofi.Compiler.Tests.Snapshots;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>
/// Compiles the project of one case folder and compares with what lies in it: `diagnostics.txt` (exact, empty for none) and
/// `expected/**` (byte for byte, only the files that are there). Without `diagnostics.txt` there must be no diagnostics.
/// </summary>
internal static class CaseRunner
{
    private const string ProjectFile = "dittofi.yaml";
    private const string DiagnosticsFile = CaseFolders.Diagnostics;
    private const string ExpectedFolder = CaseFolders.Expected;

    /// <summary>The problems of the case, one text each; none when it passes. What differs is left in received files.</summary>
    public static IReadOnlyList<string> Run(string folder, ICaseCompiler compiler)
    {
        if (!File.Exists(Path.Combine(folder, ProjectFile)))
        {
            return [$"There is no {ProjectFile}."];
        }

        var expected = ExpectedFiles(folder);
        var outcome = compiler.Compile(folder);
        return
        [
            .. Nothing(folder, expected),
            .. CompareDiagnostics(folder, outcome.Diagnostics),
            .. expected.SelectMany(path => CompareFile(folder, path, outcome.Files)),
        ];
    }

    private static IReadOnlyList<string> ExpectedFiles(string folder)
    {
        var root = Path.Combine(folder, ExpectedFolder);
        return !Directory.Exists(root)
            ? []
            : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => !ReceivedFile.Is(path))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Nothing(string folder, IReadOnlyList<string> expected)
    {
        if (expected.Count == 0 && !File.Exists(Path.Combine(folder, DiagnosticsFile)))
        {
            yield return $"The case expects nothing: it has neither {DiagnosticsFile} nor a file under {ExpectedFolder}/.";
        }
    }

    private static string[] CompareDiagnostics(string folder, string received)
    {
        var path = Path.Combine(folder, DiagnosticsFile);
        var expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        return Compare(path, DiagnosticsFile, Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(received));
    }

    private static string[] CompareFile(string folder, string path, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var expected = Path.Combine([folder, ExpectedFolder, .. path.Split('/')]);
        return files.TryGetValue(path, out var received)
            ? Compare(expected, $"{ExpectedFolder}/{path}", File.ReadAllBytes(expected), received.Span)
            : [$"{ExpectedFolder}/{path} is stale: the compiler emits no such file, but {string.Join(", ", files.Keys.Order(StringComparer.Ordinal))}."];
    }

    private static string[] Compare(string path, string shown, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> received)
    {
        var receivedPath = ReceivedFile.PathFor(path);
        if (expected.SequenceEqual(received))
        {
            File.Delete(receivedPath);
            return [];
        }

        ReceivedFile.Write(receivedPath, received);
        return [$"{shown} differs {FirstDifference.Describe(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(received))}"];
    }
}
