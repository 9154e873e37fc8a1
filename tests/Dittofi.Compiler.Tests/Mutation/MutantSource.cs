using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>One file of what a mutant emits, as <see cref="MutantCompiler"/> sees it.</summary>
internal sealed partial class MutantSource
{
    private readonly ImmutableArray<byte> _content;
    private readonly Lazy<ImmutableArray<string>> _declared;
    private readonly Lazy<HashSet<string>> _words;

    public MutantSource(GeneratedFile file)
    {
        _content = file.Content;
        Text = Comment().Replace(Encoding.UTF8.GetString(file.Content.AsSpan()), "");
        _declared = new(() => [.. Declaration().Matches(Text).Select(match => match.Groups[1].Value)]);
        _words = new(() => Word().Matches(Text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The file without its comments: other words in one make no other program; what comments may hold is the payloads' matter.</summary>
    public string Text { get; }

    /// <summary>The names of the types that it declares.</summary>
    public IEnumerable<string> Declared => _declared.Value;

    /// <summary>Every word that may name a type.</summary>
    public IReadOnlySet<string> Words => _words.Value;

    public bool IsOf(GeneratedFile file) => file.Content.AsSpan().SequenceEqual(_content.AsSpan());

    [GeneratedRegex(@"^(?:internal|public|file) .*?\b(?:class|record|struct|enum|interface)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^ *//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[A-Z]\w*")]
    private static partial Regex Word();
}
