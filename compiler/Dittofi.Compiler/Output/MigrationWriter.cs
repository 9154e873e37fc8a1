using System.Collections.Immutable;

namespace Dittofi.Compiler.Output;

/// <summary>Writes a migration into a project: its files, which must be new, and then the snapshot that takes the old one's place.</summary>
internal static class MigrationWriter
{
    /// <summary>Writes all or nothing.</summary>
    /// <param name="folder">The project folder.</param>
    /// <param name="steps">The files of the migration.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="IOException">The system refused; what was written is gone again.</exception>
    public static void Write(string folder, ImmutableArray<GeneratedFile> steps, GeneratedFile snapshot)
    {
        var target = Path.Combine(folder, snapshot.Path);
        var aside = target + ".new";
        var written = new List<string>();
        try
        {
            foreach (var (path, content) in steps.Select(step => (Path.Combine(folder, step.Path), step.Content)).Append((aside, snapshot.Content)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                using var stream = new FileStream(path, path == aside ? FileMode.Create : FileMode.CreateNew);
                written.Add(path);
                stream.Write(content.AsSpan());
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            throw;
        }
    }
}
