using System.Collections.Immutable;
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

    /// <summary>The files without the unused ones, in the same order.</summary>
    /// <param name="files">All files of a service.</param>
    public static ImmutableArray<GeneratedFile> Of(ImmutableArray<GeneratedFile> files)
    {
        var unused = new Dictionary<string, RuntimeFile>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        foreach (var file in files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(file.Content.AsSpan());
            if (file.Path.StartsWith(Folder, StringComparison.Ordinal))
            {
                unused.Add(file.Path, new RuntimeFile(text, [.. Declaration().Matches(text).Select(match => match.Groups["name"].Value)]));
            }
            else
            {
                waiting.Push(text);
            }
        }

        while (waiting.TryPop(out var text))
        {
            var names = Identifier().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var (path, file) in unused.Where(each => each.Value.Declared.Any(names.Contains)).ToList())
            {
                unused.Remove(path);
                waiting.Push(file.Text);
            }
        }

        return [.. files.Where(file => !unused.ContainsKey(file.Path))];
    }

    [GeneratedRegex(@"\b(?:class|struct|enum|interface|record|delegate\s+[\w<>?]+)\s+(?!class\b|struct\b)(?<name>\w+)|\b(?<name>\w+)(?:<[^>(]*>)?\(\s*this\s")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();

    private sealed record RuntimeFile(string Text, ImmutableArray<string> Declared);
}
