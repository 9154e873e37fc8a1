using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dittofi.Cli.Running;

/// <summary>The requests of a service's <c>.http</c> file as curl lines, so that both say the same.</summary>
internal static partial class CurlExamples
{
    private const string Separator = "###";
    private const string Host = "{{host}}";
    private const string Json = "application/json";
    private const string ContentType = "Content-Type: ";

    // Read by people: quotes and letters of any language stay as they are, and the shell's quoting is ours.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines, in the file's order, each after what the file notes about it.</summary>
    /// <param name="file">The file's text.</param>
    /// <param name="address">Where the service listens.</param>
    public static IReadOnlyList<string> From(string file, string address)
    {
        var lines = new List<string>();
        var request = new List<string>();
        foreach (var line in file.Split('\n').Append(Separator))
        {
            if (line.StartsWith(Separator, StringComparison.Ordinal))
            {
                lines.AddRange(Request(request, address.TrimEnd('/')));
                request.Clear();
            }
            else
            {
                request.Add(line);
            }
        }

        return lines;
    }

    private static IEnumerable<string> Request(List<string> lines, string address)
    {
        var start = lines.FindIndex(line => line.Contains($" {Host}", StringComparison.Ordinal) && !line.StartsWith('#'));
        if (start < 0)
        {
            yield break;
        }

        // Of its other comments one is for editors, and one is a request of its own.
        foreach (var note in lines.Take(start).Where(line => line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("# @", StringComparison.Ordinal) && !line.Contains(Host, StringComparison.Ordinal)))
        {
            yield return note;
        }

        var blank = lines.FindIndex(start, line => line.Length == 0) is var found and >= 0 ? found : lines.Count;
        yield return Line(lines[start].Split(' ', 2), [.. lines[(start + 1)..blank]], string.Join('\n', lines.Skip(blank)).Trim(), address);
    }

    private static string Line(string[] target, IReadOnlyList<string> headers, string body, string address)
    {
        var line = new StringBuilder("curl ");
        if (target[0] != "GET")
        {
            line.Append("-X ").Append(target[0]).Append(' ');
        }

        line.Append(Quote(Known(target[1].Replace(Host, address, StringComparison.Ordinal))));
        var isJson = headers.Contains(ContentType + Json);
        foreach (var header in headers.Where(header => isJson || !header.StartsWith(ContentType, StringComparison.Ordinal)))
        {
            line.Append(" -H ").Append(Quote(header));
        }

        if (isJson)
        {
            line.Append(" -d ").Append(Quote(Known(OneLine(body))));
        }
        else if (body.Length > 0)
        {
            line.AppendJoin("", body.Split('&').Select(field => field.Split('=', 2)).Select(field => $" --data-urlencode {Quote($"{field[0]}={Uri.UnescapeDataString(field[^1])}")}"));
        }

        return line.ToString();
    }

    private static string OneLine(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Short);
    }

    // Where an editor takes a value from an answer, a shell's user does.
    private static string Known(string text) => Answered().Replace(text, match => $"<{match.Groups["member"].Value} of {match.Groups["request"].Value}>");

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\{\{(?<request>[A-Za-z0-9]+)\.response\.body\.\$\.(?<member>[A-Za-z0-9_]+)\}\}")]
    private static partial Regex Answered();
}
