using System.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Yaml;

public sealed class YamlFuzzTests
{
    private const string Sample = """
        # A shop
        dittofi: 1
        name: shoe-store
        settings:
          supportEmail: { type: email, default: help@example.com }
        models:
          Shoe:
            description: "A shoe \"in\" the catalogue. \u00e9"
            properties:
              type:  text(80)
              price: { type: "decimal(12,2)", min: 0 }
              status: enum(draft, live, sold) = draft
            unique: [[type, price]]
        actions:
          CreateShoe:
            events:
              - create: Shoe
                set:
                  type: ${body.type}
                  note: >-
                    one
                    two ${x}
                  text: |
                    three
                as: shoe
            response: 'it''s ${shoe}'
        """;

    private static readonly string[] Pieces =
    [
        "a", "b: ", ": ", "- ", "  ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ",", ", ", "'", "\"", "\\", "|", ">", "|-", ">+2", "#", " # c\n",
        "&a ", "*a", "!t ", "---\n", "...\n", "%Y\n", "? ", "~", "null", "${x}", "${", "decimal(1,2)", "\t", "\r\n", "é", "😀", "<<: ", "@", "`", "\0", "\\u00", "  key: value\n",
    ];

    [Fact]
    public void Y13_a_sample_cut_at_every_character_reads_or_says_where_it_fails()
    {
        for (var length = 0; length <= Sample.Length; length++)
        {
            Judge(Sample[..length]);
        }
    }

    [Fact]
    public void Y13_a_sample_with_a_line_missing_doubled_or_swapped_reads_or_says_where_it_fails()
    {
        var lines = Sample.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            Judge(string.Join('\n', lines.Where((_, index) => index != i)));
            Judge(string.Join('\n', lines[..i].Append(lines[i]).Concat(lines[i..])));
            Judge(string.Join('\n', [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]));
        }
    }

    [Fact]
    public void Y14_a_sample_with_changed_characters_reads_or_says_where_it_fails()
    {
        var random = new Random(14);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder(Sample);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                text[at] = (char)(text[at] ^ (1 << random.Next(8)));
            }

            Judge(text.ToString());
        }
    }

    [Fact]
    public void Pieces_of_yaml_in_any_order_read_or_say_where_they_fail()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 25); length > 0; length--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            Judge(text.ToString());
        }
    }

    private static void Judge(string text)
    {
        var (root, bag) = YamlProbe.Read(text);
        foreach (var finding in bag.ToSorted())
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            Assert.NotEmpty(finding.Message);
        }

        if (root is null)
        {
            var isEmpty = text.Split('\n').All(line => line.Trim().Length == 0 || line.TrimStart()[0] == '#' || line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("...", StringComparison.Ordinal));
            Assert.True(bag.HasErrors || isEmpty, $"silent: {text}");
            return;
        }

        JudgeNode(root, text);
    }

    private static void JudgeNode(YamlNode node, string text)
    {
        Assert.InRange(node.Span.Start, 0, text.Length);
        Assert.InRange(node.Span.End, node.Span.Start, text.Length);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    JudgeNode(entry.Key, text);
                    JudgeNode(entry.Value, text);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    JudgeNode(item, text);
                }

                break;
            case YamlScalar scalar:
                JudgeScalar(scalar, text);
                break;
        }
    }

    private static void JudgeScalar(YamlScalar scalar, string text)
    {
        var isPlainLine = scalar.Offsets.IsEmpty;
        Assert.Equal(isPlainLine ? scalar.Value.Length : scalar.Value.Length + 1, isPlainLine ? scalar.Value.Length : scalar.Offsets.Length);
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var place = scalar.SpanOf(i, 1);
            var c = scalar.Value[i];
            Assert.InRange(place.Start, scalar.Span.Start, Math.Max(scalar.Span.End, scalar.Span.Start));

            // A letter that was not written as an escape stands at its own place.
            if (char.IsLetter(c) && text[place.Start] != '\\')
            {
                Assert.Equal(c, text[place.Start]);
            }
        }
    }
}
