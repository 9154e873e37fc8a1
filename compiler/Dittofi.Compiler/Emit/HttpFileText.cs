using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>What may be printed into a `.http` file: one line without the double braces that such a file evaluates.</summary>
internal sealed class HttpFileText : ISafeText
{
    private HttpFileText(string text) => Text = text;

    public string Text { get; }

    /// <summary>A path of an address, every character that is not plain in one percent-encoded; a `{name}` becomes its example value by the caller.</summary>
    public static HttpFileText Path(string path)
    {
        var builder = new StringBuilder(path.Length);
        foreach (var segment in path.Split('/'))
        {
            builder.Append(Uri.EscapeDataString(segment)).Append('/');
        }

        return new HttpFileText(builder.ToString(0, builder.Length - 1));
    }

    public static HttpFileText Path(IEnumerable<HttpFileText> segments) => new(string.Concat(segments.Select(segment => "/" + segment.Text)));

    /// <summary>One segment or query value, percent-encoded whole.</summary>
    public static HttpFileText Component(string value) => new(Uri.EscapeDataString(value));

    /// <summary>What an editor replaces by a member of the answer to a request that has a name (<c># @name</c>); null where the member's name is no plain word.</summary>
    /// <param name="request">The name of the request.</param>
    /// <param name="member">The name of the member.</param>
    public static HttpFileText? Answered(CSharpIdentifier request, string member) =>
        member.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? new($"{{{{{request.Name}.response.body.$.{member}}}}}") : null;

    /// <summary>The text with another in place of a part.</summary>
    public HttpFileText With(string part, HttpFileText other) => new(Text.Replace(part, other.Text, StringComparison.Ordinal));

    /// <summary>The value of a header.</summary>
    public static HttpFileText Line(string value)
    {
        var lines = PlainCharacters.SplitLines(value).Select(line => string.Concat(line.EnumerateRunes().Where(PlainCharacters.IsPlain)));
        return new HttpFileText(string.Join(' ', lines).Replace("{{", "{ {", StringComparison.Ordinal));
    }

    /// <summary>A body. An opening brace that touches another would be evaluated; a space between them is the same JSON outside strings, and inside it is escaped.</summary>
    public static HttpFileText Body(JsonText json)
    {
        var builder = new StringBuilder(json.Text.Length);
        var inString = false;
        for (var index = 0; index < json.Text.Length; index++)
        {
            var character = json.Text[index];
            if (inString && character == '\\')
            {
                builder.Append(character).Append(json.Text[++index]);
                continue;
            }

            inString ^= character == '"';
            builder.Append(inString && (character is '{' or '}') ? $"\\u{(int)character:x4}" : character.ToString());
        }

        return new HttpFileText(builder.Replace("{{", "{ {").ToString());
    }

    public override string ToString() => Text;
}
