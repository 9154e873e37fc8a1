namespace Dittofi.Compiler.Output;

/// <summary>Writes the files of a project that does not exist yet, all or none.</summary>
internal static class NewProjectWriter
{
    /// <summary>Writes files into a folder, which is made when it is not there.</summary>
    /// <param name="folder">The folder; it must not exist, or be empty.</param>
    /// <param name="files">Path, relative to the folder with forward slashes, and content.</param>
    /// <returns>False when the folder holds something, or is a file; then nothing was written.</returns>
    /// <exception cref="IOException">The system refused; what was written is gone again.</exception>
    public static bool TryWrite(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return false;
        }

        var isNew = !Directory.Exists(folder);
        var written = new List<string>();
        try
        {
            foreach (var (path, content) in files)
            {
                var target = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
                using var stream = new StreamWriter(new FileStream(target, FileMode.CreateNew));
                written.Add(target);
                stream.Write(content);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(folder, isNew, written);
            throw;
        }
    }

    private static void Remove(string folder, bool isNew, List<string> written)
    {
        if (isNew && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        written.ForEach(File.Delete);
    }
}
