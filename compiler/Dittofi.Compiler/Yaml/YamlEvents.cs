using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dittofi.Compiler.Yaml;

/// <summary>The package's events, one after the other; bad text ends them with a fault and never with an exception.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser parser = new(new StringReader(text));

    /// <summary>Why the events ended early, or null.</summary>
    public YamlFault? Fault { get; private set; }

    /// <summary>The next event, or null at the end and after a fault.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException e)
        {
            Fault = new YamlFault(e.Message, Index(e.Start), Index(e.End));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException
            or OverflowException or KeyNotFoundException or NullReferenceException or InvalidCastException)
        {
            // The package throws these, too, for text that is not YAML (an unclosed bracket, for one).
            Fault = new YamlFault(string.Empty, -1, -1);
        }

        return null;
    }

    private int Index(Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Length);
}
