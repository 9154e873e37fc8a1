using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Leaves out the runtime files that a service does not use, so that people read, and Roslyn compiles, only what does something. A file is
/// used where its types or extension methods are named by another that is; a name in a comment counts as well, which keeps too much rather than too little.
/// </summary>
internal static partial class UsedRuntime
{
    private const string Folder = "Runtime/";

    // Copies of one template file share their bytes, so what they declare is found out once for all builds of a process.
    private static readonly ConditionalWeakTable<byte[], RuntimeFile> Known = [];

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The files without the unused ones, in the same order.</summary>
    /// <param name="files">All files of a service.</param>
    public static ImmutableArray<GeneratedFile> Of(ImmutableArray<GeneratedFile> files)
    {
        var unused = new Dictionary<string, RuntimeFile>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        foreach (var file in files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            if (file.Path.StartsWith(Folder, StringComparison.Ordinal))
            {
                unused.Add(file.Path, ImmutableCollectionsMarshal.AsArray(file.Content) is { } bytes ? Known.GetValue(bytes, Read) : Read([]));
            }
            else
            {
                waiting.Push(Encoding.UTF8.GetString(file.Content.AsSpan()));
            }
        }

        var declaring = unused.SelectMany(file => file.Value.Declared.Select(name => (Name: name, Path: file.Key))).ToLookup(each => each.Name, each => each.Path, StringComparer.Ordinal);
        var names = declaring.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        while (waiting.TryPop(out var text))
        {
            foreach (var path in Taken(text, names).SelectMany(name => declaring[name]))
            {
                if (unused.Remove(path, out var file))
                {
                    waiting.Push(file.Text);
                }
            }
        }

        return [.. files.Where(file => !unused.ContainsKey(file.Path))];
    }

    /// <summary>Takes those names out of the set that a text holds as words.</summary>
    private static List<string> Taken(ReadOnlySpan<char> text, HashSet<string> names)
    {
        var taken = new List<string>();
        var byWord = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = text.IndexOfAny(NameCharacters); start >= 0; start = text.IndexOfAny(NameCharacters))
        {
            text = text[start..];
            var end = text.IndexOfAnyExcept(NameCharacters);
            var word = end < 0 ? text : text[..end];
            if (byWord.TryGetValue(word, out var name))
            {
                names.Remove(name);
                taken.Add(name);
            }

            text = text[word.Length..];
        }

        return taken;
    }

    private static RuntimeFile Read(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        return new RuntimeFile(text, [.. Declaration().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"\b(?:class|struct|enum|interface|record|delegate\s+[\w<>?]+)\s+(?!class\b|struct\b)(?<name>\w+)|\b(?<name>\w+)(?:<[^>(]*>)?\(\s*this\s")]
    private static partial Regex Declaration();

    private sealed record RuntimeFile(string Text, ImmutableArray<string> Declared);
}
