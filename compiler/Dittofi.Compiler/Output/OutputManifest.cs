using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Dittofi.Compiler.Output;

/// <summary>The generated files of an output folder and the SHA-256 each had when it was written; it tells ours from the author's.</summary>
/// <param name="Files">Path to hash in lower-case hexadecimal, in ordinal order.</param>
internal sealed record OutputManifest(ImmutableSortedDictionary<string, string> Files)
{
    private const int Version = 1;

    public static OutputManifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public static OutputManifest Of(IEnumerable<KeyValuePair<string, string>> files) => new(files.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>A path that the writer itself could not have put there makes the whole manifest worthless: it decides what is deleted.</summary>
    /// <exception cref="OutputException">The text is no manifest of ours.</exception>
    public static OutputManifest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
            {
                throw new OutputException(OutputProblem.BrokenManifest, OutputNames.Manifest);
            }

            var files = document.RootElement.GetProperty("files").EnumerateObject()
                .Select(file => KeyValuePair.Create(file.Name, file.Value.GetString() ?? ""))
                .ToList();
            return files.All(file => OutputPath.IsSafe(file.Key))
                ? Of(files)
                : throw new OutputException(OutputProblem.BrokenManifest, OutputNames.Manifest);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new OutputException(OutputProblem.BrokenManifest, OutputNames.Manifest, error);
        }
    }

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartObject("files");
            foreach (var (path, hash) in Files)
            {
                writer.WriteString(path, hash);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
