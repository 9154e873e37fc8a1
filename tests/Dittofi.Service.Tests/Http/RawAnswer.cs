using System.Globalization;
using System.Text;

namespace Dittofi.Service.Tests.Http;

/// <summary>What came back over a socket, as it came. No bytes and a closed connection are an answer too.</summary>
/// <param name="Bytes">All that was received.</param>
/// <param name="Closed">Whether the service closed the connection within the time given.</param>
internal sealed record RawAnswer(ReadOnlyMemory<byte> Bytes, bool Closed)
{
    public string Text => Encoding.Latin1.GetString(Bytes.Span);

    /// <summary>The status of the first answer, or 0 when there is none.</summary>
    public int Status =>
        Text.StartsWith("HTTP/1.", StringComparison.Ordinal) && Text.Length >= 12
            ? int.Parse(Text.AsSpan(9, 3), CultureInfo.InvariantCulture)
            : 0;

    /// <summary>How many answers came, for requests sent one after the other on one connection.</summary>
    public int Count => Text.Split("HTTP/1.1 ").Length - 1;
}
