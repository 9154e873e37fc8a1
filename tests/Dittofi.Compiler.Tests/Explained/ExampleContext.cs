using System.Text.RegularExpressions;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Explained;

/// <summary>
/// The project around an example: a file of <c>tests/explained</c>. The example takes the place of the line <c>&lt;here&gt;</c>; a line that starts with a
/// question mark, and what is indented below it, stands only where the example does not give its key; <c>=== name</c> starts another file.
/// </summary>
internal static partial class ExampleContext
{
    private const string Here = "<here>";
    private const string NewFile = "=== ";

    /// <summary>Where the contexts lie.</summary>
    public static string Folder { get; } = Repository.At("tests/explained");

    /// <summary>The files of the project that an example is completed to.</summary>
    /// <param name="context">The context's name.</param>
    /// <param name="example">The example; <c>&lt;tab&gt;</c> and <c>&lt;U+2028&gt;</c> in it stand for what no page can show.</param>
    public static IReadOnlyList<SourceText> Complete(string context, string example)
    {
        var written = example.Replace("<tab>", "\t", StringComparison.Ordinal).Replace("<U+2028>", "\u2028", StringComparison.Ordinal);
        var given = Key().Matches(written).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var files = new List<(string Name, List<string> Lines)> { ("dittofi.yaml", []) };
        int? leftOut = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, context + ".yaml")))
        {
            var text = line.TrimStart();
            var indent = line.Length - text.Length;
            if (indent > leftOut)
            {
                continue;
            }

            leftOut = text.StartsWith('?') && given.Contains(Key().Match(text[1..]).Value) ? indent : null;
            if (text.StartsWith(NewFile, StringComparison.Ordinal))
            {
                files.Add((text[NewFile.Length..], []));
            }
            else if (leftOut is null)
            {
                var lines = text == Here ? written.Split('\n') : [text.TrimStart('?')];
                files[^1].Lines.AddRange(lines.Select(added => added.Length == 0 ? "" : new string(' ', indent) + added));
            }
        }

        return [.. files.Select(file => new SourceText(file.Name, string.Join('\n', file.Lines) + "\n"))];
    }

    [GeneratedRegex("^[A-Za-z]+:", RegexOptions.Multiline)]
    private static partial Regex Key();
}
